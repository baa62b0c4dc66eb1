// One character of a text that may not be UTF-8.
#pragma once

#include <unistr.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace finhop::texte {

struct Caractere {
  ucs4_t code = 0;
  std::size_t taille = 1;
  bool valide = false;
};

// The first one; a byte that begins none stands alone, invalid.
inline Caractere premier(std::string_view texte) {
  Caractere c;
  const auto* octets =
      reinterpret_cast<const std::uint8_t*>(texte.data());  // libunistring's name for UTF-8 units
  const int taille = u8_mbtoucr(&c.code, octets, texte.size());
  if (taille <= 0) return {0, 1, false};
  return {c.code, static_cast<std::size_t>(taille), true};
}

inline bool est_ascii_imprimable(std::string_view octets) {
  return std::ranges::all_of(octets, [](char c) { return c >= ' ' && c <= '~'; });
}

}  // namespace finhop::texte
