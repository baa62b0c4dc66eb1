// How people and the ASP's portal call the statuses of an avance.
#pragma once

#include <optional>
#include <string_view>

#include "finhop/domain/statuts.hpp"

namespace finhop::app {

// Whatever case, accents, gender and punctuation; nothing when the words may mean several statuses.
std::optional<domain::StatutAvance> statut_dit_autrement(std::string_view texte);

}  // namespace finhop::app
