// The words that stand for the values of an enumeration in a profile's document, in their order.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace finhop::domain {

template <class Enum, std::size_t N>
std::string_view id_de(const std::array<std::string_view, N>& ids, Enum valeur) {
  return ids[static_cast<std::size_t>(std::to_underlying(valeur))];
}

template <class Enum, std::size_t N>
std::optional<Enum> celui_de(const std::array<std::string_view, N>& ids, std::string_view cherche) {
  const auto trouve = std::ranges::find(ids, cherche);
  if (trouve == ids.end()) return std::nullopt;
  return static_cast<Enum>(trouve - ids.begin());
}

}  // namespace finhop::domain
