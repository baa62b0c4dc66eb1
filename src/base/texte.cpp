#include "finhop/base/texte.hpp"

#include <unicase.h>
#include <uninorm.h>
#include <unistr.h>
#include <uniwidth.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>

#include "base/caractere.hpp"

namespace finhop::texte {
namespace {

const std::uint8_t* octets_de(std::string_view texte) {
  return reinterpret_cast<const std::uint8_t*>(texte.data());  // libunistring's name for UTF-8 units
}

constexpr std::string_view kEspaces[] = {"\u00A0", "\u202F", " ", "\t", "\r", "\n"};

// Of most texts: a letter, a digit or a sign that no space begins or ends with.
bool est_plein(char c) {
  return c > ' ' && c <= '~';
}

std::size_t espace_au_debut(std::string_view texte) {
  if (texte.empty() || est_plein(texte.front())) return 0;
  for (std::string_view espace : kEspaces)
    if (texte.starts_with(espace)) return espace.size();
  return 0;
}

std::size_t espace_a_la_fin(std::string_view texte) {
  if (texte.empty() || est_plein(texte.back())) return 0;
  for (std::string_view espace : kEspaces)
    if (texte.ends_with(espace)) return espace.size();
  return 0;
}

int largeur(const Caractere& c) {
  return c.valide ? std::max(uc_width(c.code, "UTF-8"), 0) : 1;
}

bool marque_combinante(ucs4_t code) {
  return code >= 0x0300 && code <= 0x036F;
}

// Most of what is handled is; libunistring's tables are for the rest.
bool est_ascii(std::string_view octets) {
  return std::ranges::none_of(octets, [](char c) { return static_cast<unsigned char>(c) > 0x7E; });
}

}  // namespace

bool est_utf8(std::string_view octets) {
  return u8_check(octets_de(octets), octets.size()) == nullptr;
}

std::size_t longueur(std::string_view utf8) {
  if (est_ascii(utf8)) return utf8.size();
  return u8_mbsnlen(octets_de(utf8), utf8.size());
}

std::size_t largeur(std::string_view utf8) {
  if (est_ascii_imprimable(utf8)) return utf8.size();
  std::size_t colonnes = 0;
  while (!utf8.empty()) {
    const Caractere c = premier(utf8);
    colonnes += static_cast<std::size_t>(largeur(c));
    utf8.remove_prefix(c.taille);
  }
  return colonnes;
}

std::string ajuster(std::string_view utf8, std::size_t columns) {
  if (columns == 0) return {};
  const std::size_t total = largeur(utf8);
  if (total <= columns) return std::string(utf8) + std::string(columns - total, ' ');
  std::string coupe;
  std::size_t prises = 0;
  while (!utf8.empty()) {
    const Caractere c = premier(utf8);
    const auto l = static_cast<std::size_t>(largeur(c));
    if (prises + l + 1 > columns) break;
    coupe += utf8.substr(0, c.taille);
    prises += l;
    utf8.remove_prefix(c.taille);
  }
  return coupe + "…" + std::string(columns - prises - 1, ' ');
}

std::string a_droite(std::string_view utf8, std::size_t columns) {
  const std::size_t total = largeur(utf8);
  return std::string(total < columns ? columns - total : 0, ' ') + std::string(utf8);
}

std::string plier(std::string_view utf8) {
  if (est_ascii(utf8)) return minuscules_ascii(utf8);
  std::size_t taille = 0;
  const std::unique_ptr<std::uint8_t, decltype(&std::free)> plie(
      u8_casefold(octets_de(utf8), utf8.size(), nullptr, UNINORM_NFKD, nullptr, &taille), &std::free);
  if (!plie) return std::string(utf8);
  std::string_view reste(reinterpret_cast<const char*>(plie.get()), taille);
  std::string sans_accents;
  while (!reste.empty()) {
    const Caractere c = premier(reste);
    if (!c.valide || !marque_combinante(c.code)) sans_accents += reste.substr(0, c.taille);
    reste.remove_prefix(c.taille);
  }
  return sans_accents;
}

std::string_view rogner(std::string_view utf8) {
  while (const std::size_t n = espace_au_debut(utf8)) utf8.remove_prefix(n);
  while (const std::size_t n = espace_a_la_fin(utf8)) utf8.remove_suffix(n);
  return utf8;
}

std::string sans_espaces(std::string_view utf8) {
  std::string compact;
  while (!utf8.empty()) {
    const std::size_t espace = espace_au_debut(utf8);
    if (espace == 0) compact += utf8.front();
    utf8.remove_prefix(espace == 0 ? 1 : espace);
  }
  return compact;
}

bool que_des_chiffres(std::string_view octets) {
  return !octets.empty() && std::ranges::all_of(octets, est_chiffre);
}

std::string majuscules_ascii(std::string_view octets) {
  std::string haut(octets);
  for (char& c : haut)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return haut;
}

std::string minuscules_ascii(std::string_view octets) {
  std::string bas(octets);
  for (char& c : bas)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return bas;
}

bool finit_par_sans_casse(std::string_view octets, std::string_view suffix) {
  if (octets.size() < suffix.size()) return false;
  return std::ranges::equal(octets.substr(octets.size() - suffix.size()), suffix, [](char a, char b) {
    return a == b || (a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b);
  });
}

}  // namespace finhop::texte
