// The deposit files behind the paths that were given.
#pragma once

#include <vector>

#include "finhop/app/fichier.hpp"
#include "finhop/base/refus.hpp"

namespace finhop::app {

// In the order given; a folder stands for its .json files (in any case), recursively, by name, without following
// links to folders. Refused when a folder has none. Panne for a path that is not there or is no ordinary file.
Issue<std::vector<Fichier>> depots_donnes(const std::vector<Fichier>& donnes);

}  // namespace finhop::app
