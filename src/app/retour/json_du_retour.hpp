// The bytes of an answer as JSON that can be read in place, and how one that cannot be read is refused.
#pragma once

#include <string>
#include <string_view>

#include "finhop/base/refus.hpp"
#include "finhop/format/modele.hpp"

namespace finhop::app {

Refus retour_illisible(const std::string& fichier, std::string_view raison);

// In UTF-8, its keys spelled as the modèle does, with room left past its end. Refused (retour-illisible) for what is no
// text.
Issue<std::string> json_du_retour(const format::Modele& modele, std::string octets,
                                  const std::string& fichier);

}  // namespace finhop::app
