// Whole numbers of binary files, their least byte first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace finhop {

// At a place that must exist.
constexpr std::uint64_t petit_boutien(std::string_view octets, std::size_t place, std::size_t taille) {
  std::uint64_t valeur = 0;
  for (std::size_t i = taille; i-- > 0;)
    valeur = valeur << 8U | static_cast<unsigned char>(octets[place + i]);
  return valeur;
}

}  // namespace finhop
