// Every page of the manual: of finhop, of each command, of the base, of each topic. All of it comes from the tables that the
// program itself follows.
#pragma once

#include <vector>

#include "cli/manuel/roff.hpp"

namespace finhop::cli::manuel {

std::vector<Page> pages();

}  // namespace finhop::cli::manuel
