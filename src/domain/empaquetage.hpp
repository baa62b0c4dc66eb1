// Packing: which zip each dossier goes to, with as few zips as possible.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace finhop::domain {

// For each size the number of its bin, from 0; bins are numbered by their first item. Items stay in order
// through the bins when that takes no more of them. std::invalid_argument when a size exceeds `capacite`. Two
// bounded searches look for the least count: only sizes that fill every bin to within a thousand bytes or so
// can escape them, at the price of one bin more.
std::vector<int> empaqueter(std::span<const std::uint64_t> tailles, std::uint64_t capacite);

}  // namespace finhop::domain
