#include "format/ecriture_classeur/texte_de_cellule.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/base/texte.hpp"

namespace finhop::format {
namespace {

constexpr std::size_t kLong = 32'767;
constexpr std::size_t kPourLaFin = 60;

bool est_hexadecimal(char c) {
  return texte::est_chiffre(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// « _x0041_ » stands for one character in a workbook: a text that holds it as it is has its own sign escaped.
bool est_un_echappement(std::string_view reste) {
  constexpr std::size_t kTaille = 7;
  return reste.size() >= kTaille && reste.starts_with("_x") && reste[6] == '_' &&
         std::ranges::all_of(reste.substr(2, 4), est_hexadecimal);
}

std::size_t octets_de(char premier) {
  const auto octet = static_cast<unsigned char>(premier);
  return octet < 0x80 ? 1 : octet < 0xE0 ? 2 : octet < 0xF0 ? 3 : 4;
}

struct Passage {
  std::string texte;
  std::size_t longueur = 0;  // as it is written, and as a spreadsheet counts it, whichever is more
  bool entier = true;
};

// The characters that XML cannot hold; the library escapes the other controls.
std::string_view ecrit(std::string_view caractere) {
  if (caractere == std::string_view("\0", 1)) return "\\u0000";
  if (caractere == "\uFFFE") return "_xFFFE_";
  if (caractere == "\uFFFF") return "_xFFFF_";
  return caractere;
}

Passage passer(std::string_view utf8, std::size_t au_plus) {
  Passage passage;
  while (!utf8.empty()) {
    const std::string_view brut = utf8.substr(0, octets_de(utf8.front()));
    const std::string_view mis = est_un_echappement(utf8) ? "_x005F_" : ecrit(brut);
    const std::size_t longueur = mis == brut ? (brut.size() == 4 ? 2 : 1) : mis.size();
    if (passage.longueur + longueur > au_plus) {
      passage.entier = false;
      break;
    }
    passage.texte += mis;
    passage.longueur += longueur;
    utf8.remove_prefix(brut.size());
  }
  return passage;
}

}  // namespace

TexteDeCellule texte_de_cellule(std::string_view texte) {
  const std::string lisible = texte::est_utf8(texte) ? std::string(texte) : texte::imprimable(texte);
  Passage passage = passer(lisible, kLong);
  if (passage.entier) return {std::move(passage.texte)};
  passage = passer(lisible, kLong - kPourLaFin);
  return {fmt::format("{}… (coupé : {} caractères en tout)", passage.texte, texte::longueur(lisible)), true};
}

}  // namespace finhop::format
