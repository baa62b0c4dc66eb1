// What every target needs: the bytes as a text, and an invariant that ends the run when it does not hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace finhop::fuzz {

inline std::string_view texte(const std::uint8_t* octets, std::size_t taille) {
  return {reinterpret_cast<const char*>(octets), taille};
}

inline void exiger(bool tenu, const char* promesse) {
  if (tenu) return;
  std::fprintf(stderr, "promesse non tenue : %s\n", promesse);
  std::abort();
}

}  // namespace finhop::fuzz
