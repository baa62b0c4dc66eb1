#include "finhop/base/horloge.hpp"

#include <chrono>

namespace finhop {

Instant lire_l_horloge() {
  return Instant(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
}

}  // namespace finhop
