// The lengths that the guide gives (section 3.2), in characters.
#pragma once

#include <cstddef>

namespace finhop::app {

constexpr std::size_t kLongueurIdentDmp = 249;    // under 250
constexpr std::size_t kLongueurAdresseMss = 149;  // under 150

}  // namespace finhop::app
