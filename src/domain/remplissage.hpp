// The second way to pack, for sizes so tight that placing the largest first leaves one bin too many.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace finhop::domain {

// Fills one bin after the other to within its share of the space there is to lose. For each size the number
// of its bin, or nothing when none was found within a bounded search.
std::optional<std::vector<int>> remplir_bac_par_bac(std::span<const std::uint64_t> tailles,
                                                    std::uint64_t capacite, int bacs);

}  // namespace finhop::domain
