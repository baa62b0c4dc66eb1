// A file whose keys are those of the modèle but for the case of their letters.
#pragma once

#include <string>

#include "finhop/format/modele.hpp"

namespace finhop::format {

// The JSON with each such key as the modèle writes it, in its place: no byte moves. Two keys of the modèle that differ by
// case only are left as they are.
std::string avec_les_cles_du_modele(const Modele& modele, std::string json);

}  // namespace finhop::format
