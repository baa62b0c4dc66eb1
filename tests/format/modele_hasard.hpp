// Modèles drawn at random, as a blank model might be: other names, other order, other nesting, keys of its
// own.
#pragma once

#include <random>

#include "finhop/format/modele.hpp"

namespace finhop::format {

Modele modele_au_hasard(std::mt19937& hasard);

}  // namespace finhop::format
