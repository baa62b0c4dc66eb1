#include <algorithm>
#include <array>

#include "format/json_strict.hpp"

namespace finhop::format {
namespace {

enum class Sorte : unsigned char { Autre, Blanc, Signe, Guillemet, Barre };

constexpr std::array<Sorte, 256> kSortes = [] {
  std::array<Sorte, 256> sortes{};
  for (const char c : std::string_view(" \t\r\n")) sortes[static_cast<unsigned char>(c)] = Sorte::Blanc;
  for (const char c : std::string_view("{}[],:")) sortes[static_cast<unsigned char>(c)] = Sorte::Signe;
  sortes[static_cast<unsigned char>('"')] = Sorte::Guillemet;
  sortes[static_cast<unsigned char>('\\')] = Sorte::Barre;
  return sortes;
}();

Sorte sorte(char c) {
  return kSortes[static_cast<unsigned char>(c)];
}

// Just past the quote that ends the text, whose first character is at `i`.
std::size_t apres_le_texte(std::string_view octets, std::size_t i) {
  while (i < octets.size() && octets[i] != '"') i += octets[i] == '\\' ? 2U : 1U;
  return i + 1;
}

}  // namespace

std::optional<std::size_t> place_du_signe(std::string_view octets, std::size_t rang) {
  if (octets.size() <= rang) return std::nullopt;
  bool dans_un_mot = false;
  for (std::size_t i = 0; i < octets.size();) {
    const Sorte ici = sorte(octets[i]);
    const bool compte = ici == Sorte::Signe || ici == Sorte::Guillemet ||
                        ((ici == Sorte::Autre || ici == Sorte::Barre) && !dans_un_mot);
    if (compte && rang-- == 0) return i;
    dans_un_mot = ici == Sorte::Autre || ici == Sorte::Barre;
    i = ici == Sorte::Guillemet ? apres_le_texte(octets, i + 1) : i + (ici == Sorte::Barre ? 2U : 1U);
  }
  return std::nullopt;
}

}  // namespace finhop::format
