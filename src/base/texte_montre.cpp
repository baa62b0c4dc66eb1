// Texts as they are shown: nothing in them hides.
#include <fmt/format.h>
#include <unictype.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "base/caractere.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::texte {
namespace {

// Letters and signs that nothing is drawn for, though Unicode does not class them so.
constexpr std::array<ucs4_t, 9> kSansDessin{0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5,
                                            0x2800, 0x3164, 0xFFA0, 0x1D159};
constexpr std::array<ucs4_t, 16> kEspacesInsecables{0x00A0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003,
                                                    0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009,
                                                    0x200A, 0x202F, 0x205F, 0x3000};

bool est_invisible(const Caractere& c) {
  if (c.code < 0x20 || (c.code >= 0x7F && c.code < 0xA0)) return true;
  if (c.code == 0x2028 || c.code == 0x2029) return true;
  return uc_is_general_category(static_cast<ucs4_t>(c.code), UC_CATEGORY_Cf) ||
         std::ranges::find(kSansDessin, c.code) != kSansDessin.end();
}

// They look like a space, or change the look of what is before.
bool passe_inapercu(ucs4_t code) {
  return std::ranges::find(kEspacesInsecables, code) != kEspacesInsecables.end() ||
         (code >= 0xFE00 && code <= 0xFE0F) || (code >= 0xE0100 && code <= 0xE01EF);
}

// A number, a name without any word in it, an address: no space is due there.
bool est_d_un_seul_tenant(std::string_view octets) {
  if (octets.find('@') != std::string_view::npos) return true;
  bool chiffre = false;
  while (!octets.empty()) {
    const Caractere c = premier(octets);
    chiffre |= est_chiffre(octets.front());
    if (c.valide && c.taille > 1 && !passe_inapercu(c.code) && !est_invisible(c)) return false;
    if (c.taille == 1 && !est_alphanumerique(octets.front()) && octets.front() != '"' &&
        octets.front() != '/')
      return false;
    octets.remove_prefix(c.taille);
  }
  return chiffre;
}

enum class Espaces { Tels, Montres };

void ajouter_montre(std::string& lisible, std::string_view octets, Espaces espaces) {
  while (!octets.empty()) {
    const Caractere c = premier(octets);
    if (!c.valide)
      fmt::format_to(std::back_inserter(lisible), "\\x{:02X}", static_cast<unsigned char>(octets.front()));
    else if (est_invisible(c) || (espaces == Espaces::Montres && passe_inapercu(c.code)))
      fmt::format_to(std::back_inserter(lisible), "\\u{:04X}", static_cast<std::uint32_t>(c.code));
    else
      lisible += octets.substr(0, c.taille);
    octets.remove_prefix(c.taille);
  }
}

std::string montre(std::string_view octets, Espaces espaces) {
  if (est_ascii_imprimable(octets)) return std::string(octets);
  std::string lisible;
  ajouter_montre(lisible, octets, espaces);
  return lisible;
}

// A line's end and a tab are seen where they were typed.
constexpr std::string_view kBlancsVisibles = "\t\r\n";

std::string sans_blancs_visibles(std::string_view octets) {
  std::string reste(octets);
  std::erase_if(reste, [](char c) { return kBlancsVisibles.contains(c); });
  return reste;
}

// What is quoted, cut to a readable length.
std::string_view debut_utile(std::string_view octets, std::size_t colonnes) {
  return octets.substr(0, 4 * (colonnes + 1));  // one character more than is shown
}

}  // namespace

bool a_un_invisible(std::string_view utf8) {
  return utf8.find_first_of(kBlancsVisibles) != std::string_view::npos || premier_invisible(utf8);
}

std::optional<char32_t> premier_invisible(std::string_view utf8) {
  if (est_ascii_imprimable(utf8)) return std::nullopt;
  while (!utf8.empty()) {
    const Caractere c = premier(utf8);
    if (c.valide && est_invisible(c) && !kBlancsVisibles.contains(utf8.front())) return c.code;
    utf8.remove_prefix(c.taille);
  }
  return std::nullopt;
}

std::string sans_invisibles(std::string_view utf8) {
  if (est_ascii_imprimable(utf8)) return std::string(utf8);
  std::string vus;
  while (!utf8.empty()) {
    const Caractere c = premier(utf8);
    if (!c.valide || !(est_invisible(c) || passe_inapercu(c.code))) vus += utf8.substr(0, c.taille);
    utf8.remove_prefix(c.taille);
  }
  return vus;
}

std::string imprimable(std::string_view octets) {
  return montre(octets, Espaces::Tels);
}

std::string montrer(std::string_view octets, std::size_t colonnes) {
  const std::string_view debut = debut_utile(octets, colonnes);
  const std::string lisible = montre(debut, est_d_un_seul_tenant(debut) ? Espaces::Montres : Espaces::Tels);
  return largeur(lisible) > colonnes ? ajuster(lisible, colonnes) : lisible;
}

std::string citer(std::string_view octets) {
  constexpr std::size_t kLisible = 60;
  const std::string debut = sans_blancs_visibles(debut_utile(octets, kLisible));
  const bool cache =
      premier_invisible(debut) || (est_d_un_seul_tenant(debut) && sans_invisibles(debut) != debut);
  return "« " + montrer(octets, kLisible) + " »" + std::string(cache ? kInvisibleDit : "");
}

}  // namespace finhop::texte
