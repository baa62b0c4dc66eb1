// Whole numbers of binary files, their least byte first. Private to `format`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace finhop::format::classeur {

// At a place that must exist.
constexpr std::uint64_t nombre(std::string_view octets, std::size_t place, std::size_t taille) {
  std::uint64_t valeur = 0;
  for (std::size_t i = taille; i-- > 0;)
    valeur = valeur << 8U | static_cast<unsigned char>(octets[place + i]);
  return valeur;
}

}  // namespace finhop::format::classeur
