// What a page is given of its face: how to spell what is to be done.
#pragma once

#include <functional>
#include <vector>

#include "finhop/base/geste.hpp"

namespace finhop::web {

using DireRemede = std::function<std::vector<Morceau>(const Remede&)>;

}  // namespace finhop::web
