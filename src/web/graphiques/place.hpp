// Where a part of a drawing stands, in pixels.
#pragma once

#include <string>

#include "finhop/format/html.hpp"

namespace finhop::web {

template <format::html::Nom nom>
format::html::Attribut place(int pixels) {
  return format::html::attribut<nom>(std::to_string(pixels));
}

}  // namespace finhop::web
