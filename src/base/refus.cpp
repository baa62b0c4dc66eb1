#include "finhop/base/refus.hpp"

#include <utility>

namespace finhop {

std::string_view id(CodeRefus code) {
  return kCodesRefus[static_cast<std::size_t>(std::to_underlying(code))].id;
}

Refus Refus::dans(std::string_view lieu) const {
  Refus situe = *this;
  if (lieu.empty()) return situe;
  situe.message = std::string(lieu) + " : " + message;
  return situe;
}

}  // namespace finhop
