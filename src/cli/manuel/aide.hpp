// The pages of the manual, for what installs finhop.
#pragma once

#include <string>

#include "cli/commande.hpp"

namespace finhop::cli::manuel {

// The names of all pages, one a line; or the one of that name, in roff.
Action dire_le_manuel(const std::string& page);

}  // namespace finhop::cli::manuel
