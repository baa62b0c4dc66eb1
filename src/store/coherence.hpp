// What must be true between rows, and that no guard sees once the steps have been taken: one query each, giving what
// breaks it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/store/base.hpp"

namespace finhop::store {

struct Coherence {
  std::string_view faute;  // said before what the query gives
  std::string_view sql;
};

std::span<const Coherence> coherences();
// What breaks them, in words.
std::vector<std::string> fautes_de(Base& base, std::span<const Coherence> coherences);

}  // namespace finhop::store
