// How often memory was asked for: what a piece of work costs, counted, the same at each run.
#pragma once

#include <cstdint>
#include <functional>

namespace finhop::tests {

struct Allocations {
  std::uint64_t combien = 0;
  std::uint64_t octets = 0;
};
// By this thread, while `faire` ran.
Allocations allocations_de(const std::function<void()>& faire);

}  // namespace finhop::tests
