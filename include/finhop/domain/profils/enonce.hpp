// Where a statement of a profile comes from.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace finhop::domain {

// The ASP's guide, what its silence lets suppose, or who wrote the profile.
enum class Fondement { Guide, Suppose, Saisi };
inline constexpr std::array kFondements{Fondement::Guide, Fondement::Suppose, Fondement::Saisi};
std::string_view id(Fondement source);  // « guide », « suppose », « saisi »
std::optional<Fondement> fondement_de(std::string_view id);

template <class Valeur>
struct Dit {
  Valeur valeur;
  Fondement source = Fondement::Guide;
  friend bool operator==(const Dit&, const Dit&) = default;
};

// A sentence and its source.
struct Enonce {
  std::string phrase;
  Fondement source;
  friend bool operator==(const Enonce&, const Enonce&) = default;
};

}  // namespace finhop::domain
