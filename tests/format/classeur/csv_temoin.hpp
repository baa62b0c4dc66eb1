// A table written and read as CSV, beside what workbooks give of it.
#pragma once

#include <string>
#include <vector>

namespace finhop::tests::classeurs {

using Rangees = std::vector<std::vector<std::string>>;
// As finhop writes and reads it; empty cells at the end of a row left out.
Rangees par_csv(const Rangees& table);

}  // namespace finhop::tests::classeurs
