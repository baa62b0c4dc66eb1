// An empty table to fill: the header and one example row.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/table/table_importee.hpp"

namespace finhop::app {

std::string modele_csv(std::span<const ColonneConnue> colonnes, const std::vector<std::string>& exemple);

}  // namespace finhop::app
