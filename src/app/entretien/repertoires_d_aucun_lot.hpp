// Folders that bear the name of a lot of ours, where exports are, and that the base knows nothing of: an undone export left
// them, or the base is older than they are. What they hold may have been deposited.
#pragma once

#include <filesystem>
#include <vector>

#include "finhop/app/contexte.hpp"

namespace finhop::app {

// Beside the folders of the known lots, and in ./exports. Sorted.
std::vector<std::filesystem::path> repertoires_d_aucun_lot(Base& base);

}  // namespace finhop::app
