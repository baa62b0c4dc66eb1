#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "finhop/base/texte.hpp"
#include "format/json_strict.hpp"

namespace finhop::format {
namespace {

constexpr unsigned char octet_en(std::string_view octets, std::size_t i) {
  return i < octets.size() ? static_cast<unsigned char>(octets[i]) : 0;
}

// Unicode, table 3-7: the lead byte bounds the second one.
struct Forme {
  unsigned char debut, fin;
  std::size_t taille;
  unsigned char second_min, second_max;
};
constexpr std::array<Forme, 9> kFormes{{{0x00, 0x7F, 1, 0, 0},
                                        {0xC2, 0xDF, 2, 0x80, 0xBF},
                                        {0xE0, 0xE0, 3, 0xA0, 0xBF},
                                        {0xE1, 0xEC, 3, 0x80, 0xBF},
                                        {0xED, 0xED, 3, 0x80, 0x9F},
                                        {0xEE, 0xEF, 3, 0x80, 0xBF},
                                        {0xF0, 0xF0, 4, 0x90, 0xBF},
                                        {0xF1, 0xF3, 4, 0x80, 0xBF},
                                        {0xF4, 0xF4, 4, 0x80, 0x8F}}};

bool est_utf16(std::string_view octets) {
  const unsigned char un = octet_en(octets, 0);
  const unsigned char deux = octet_en(octets, 1);
  if ((un == 0xFF && deux == 0xFE) || (un == 0xFE && deux == 0xFF)) return true;
  return octets.size() >= 2 && (un == 0) != (deux == 0);
}

// What Windows-1252 reads in a byte that French text is likely to hold; empty for another.
std::string_view lettre_windows_1252(unsigned char octet) {
  constexpr std::string_view kOctets =
      "\x80\x85\x8C\x92\x93\x94\x96\x97\x9C\xA0\xAB\xB0\xBB\xC0\xC2\xC7\xC8\xC9\xCA\xCB\xCE\xCF\xD4\xD9\xDB\xE0\xE2\xE4"
      "\xE7\xE8\xE9\xEA\xEB\xEE\xEF\xF4\xF6\xF9\xFB\xFC";
  constexpr std::array<std::string_view, kOctets.size()> kLettres{
      "€", "…", "Œ", "’", "“", "”", "–", "—", "œ", "\u00A0", "«", "°", "»", "À",
      "Â", "Ç", "È", "É", "Ê", "Ë", "Î", "Ï", "Ô", "Ù",      "Û", "à", "â", "ä",
      "ç", "è", "é", "ê", "ë", "î", "ï", "ô", "ö", "ù",      "û", "ü"};
  const std::size_t rang = kOctets.find(static_cast<char>(octet));
  return rang == std::string_view::npos ? std::string_view{} : kLettres[rang];
}

bool est_une_suite(char octet) {
  return (static_cast<unsigned char>(octet) & 0xC0) == 0x80;
}

// The file is cut inside the character that begins here.
bool est_coupe(std::string_view suite) {
  for (const Forme& forme : kFormes)
    if (octet_en(suite, 0) >= forme.debut && octet_en(suite, 0) <= forme.fin)
      return suite.size() < forme.taille && std::ranges::all_of(suite.substr(1), est_une_suite);
  return false;
}

std::string message_octet(std::string_view suite) {
  if (est_coupe(suite))
    return "le fichier s'arrête au milieu d'un caractère ; attendu : un fichier JSON entier";
  const unsigned char octet = octet_en(suite, 0);
  const std::string constat =
      fmt::format("le fichier n'est pas en UTF-8 : l'octet 0x{:02X} n'y a pas de sens ici", octet);
  const std::string_view lettre = lettre_windows_1252(octet);
  if (lettre.empty()) return constat + " ; attendu : un fichier JSON enregistré en UTF-8";
  return fmt::format(
      "{} ; c'est probablement du Windows-1252 / Latin-1, où il vaut « {} » : enregistrer le fichier en UTF-8",
      constat, lettre);
}

}  // namespace

std::size_t taille_utf8(std::string_view octets) {
  const unsigned char premier = octet_en(octets, 0);
  for (const Forme& forme : kFormes) {
    if (premier < forme.debut || premier > forme.fin) continue;
    if (octets.size() < forme.taille) return 0;
    for (std::size_t i = 1; i < forme.taille; ++i) {
      const unsigned char suivant = octet_en(octets, i);
      const bool second = i == 1;
      if (suivant < (second ? forme.second_min : 0x80) || suivant > (second ? forme.second_max : 0xBF))
        return 0;
    }
    return forme.taille;
  }
  return 0;
}

std::optional<DefautJson> defaut_d_encodage(std::string_view octets) {
  if (octets.find_first_not_of(" \t\r\n") == std::string_view::npos)
    return DefautJson{0, "le fichier est vide ; attendu : un bloc JSON { … }", ""};
  if (est_utf16(octets))
    return DefautJson{0, "le fichier est en UTF-16 ou UTF-32 ; l'enregistrer en UTF-8 sans BOM",
                      texte::imprimable(octets.substr(0, 2))};
  for (std::size_t i = 0; i < octets.size();) {
    const std::size_t taille = taille_utf8(octets.substr(i));
    if (taille == 0)
      return DefautJson{i, message_octet(octets.substr(i)), texte::imprimable(octets.substr(i, 1))};
    i += taille;
  }
  return std::nullopt;
}

}  // namespace finhop::format
