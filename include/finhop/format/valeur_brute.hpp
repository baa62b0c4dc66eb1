// The text of any value of a file that was read, that of a list or a block to its closing bracket.
#pragma once

#include <string_view>

#include "finhop/domain/depot_lu.hpp"

namespace finhop::format {

// `octets` is the whole file that `valeur` was read in. A list or a block that it does not close reaches to its end:
// values are given before it is known whether the file is JSON.
std::string_view valeur_brute(std::string_view octets, const domain::Valeur& valeur);

}  // namespace finhop::format
