// The deposit files behind the paths that were given.
#pragma once

#include <filesystem>
#include <vector>

#include "finhop/base/refus.hpp"

namespace finhop::app {

// In the order given; a folder stands for its .json files (in any case), recursively, by name, without following
// links to folders. Refused when a folder has none. Panne for a path that is not there or is no ordinary file.
Issue<std::vector<std::filesystem::path>> depots_donnes(const std::vector<std::filesystem::path>& chemins);

}  // namespace finhop::app
