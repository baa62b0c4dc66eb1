// Tables as a French spreadsheet opens them.
#pragma once

#include <string>
#include <vector>

namespace finhop::app {

std::string table_csv(const std::vector<std::string>& entetes,
                      const std::vector<std::vector<std::string>>& lignes);

}  // namespace finhop::app
