// Texts made of texts: escaped, joined, counted, compared.
#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

#include "finhop/base/texte.hpp"

namespace finhop::texte {

std::string echapper_html(std::string_view utf8) {
  std::string sur;
  sur.reserve(utf8.size());
  for (char c : utf8) {
    switch (c) {
      case '&':
        sur += "&amp;";
        break;
      case '<':
        sur += "&lt;";
        break;
      case '>':
        sur += "&gt;";
        break;
      case '"':
        sur += "&quot;";
        break;
      case '\'':
        sur += "&#39;";
        break;
      default:
        sur += c;
    }
  }
  return sur;
}

std::string mot_du_shell(std::string_view octets) {
  const bool simple =
      !octets.empty() && octets.find_first_of(" \t\n'\"\\$`*?;|&<>()") == std::string_view::npos;
  if (simple) return imprimable(octets);
  std::string protege;
  for (char c : octets) protege += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return "'" + imprimable(protege) + "'";
}

std::string joindre(std::span<const std::string> parts, std::string_view separator) {
  return fmt::format("{}", fmt::join(parts, separator));
}

std::string joindre_les_premiers(std::span<const std::string> parts, std::size_t au_plus) {
  std::string dits = joindre(parts.first(std::min(parts.size(), au_plus)), ", ");
  if (parts.size() > au_plus) dits += " … et " + compter(parts.size() - au_plus, "autre");
  return dits;
}

std::string accorder(std::size_t n, std::string_view mots) {
  if (n < 2) return std::string(mots);
  std::string accordes;
  for (const char c : mots) accordes += c == ' ' ? std::string("s ") : std::string(1, c);
  return accordes + 's';
}

std::string plier_en_id(std::string_view utf8) {
  std::string id = plier(rogner(utf8));
  std::ranges::replace_if(
      id, [](char c) { return c == ' ' || c == '-'; }, '_');
  return id;
}

std::string compter(std::size_t n, std::string_view mots) {
  return fmt::format("{} {}", n, accorder(n, mots));
}

namespace {

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> ligne(b.size() + 1);
  std::iota(ligne.begin(), ligne.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonale = std::exchange(ligne[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t remplace = diagonale + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonale = ligne[j];
      ligne[j] = std::min({remplace, ligne[j] + 1, ligne[j - 1] + 1});
    }
  }
  return ligne[b.size()];
}

}  // namespace

std::optional<std::string> le_plus_proche(std::string_view word, std::span<const std::string> candidates) {
  std::size_t plus_long = 0;
  for (const std::string& candidat : candidates) plus_long = std::max(plus_long, candidat.size());
  if (word.size() > 8 * (plus_long + 4))
    return std::nullopt;  // whatever folding takes away, it stays too long
  const std::string mot = plier(word);
  std::optional<std::string> meilleur;
  std::size_t meilleure = std::max<std::size_t>(mot.size() <= 3 ? 1 : 2, mot.size() / 3) + 1;
  for (const std::string& candidat : candidates) {
    const std::string plie = plier(candidat);
    const bool debut = mot.size() >= 3 && plie.size() > mot.size() && plie.starts_with(mot);
    const std::size_t manque = mot.size() > plie.size() ? mot.size() - plie.size() : plie.size() - mot.size();
    if (!debut && manque >= meilleure) continue;
    const std::size_t ecart = debut ? 1 : distance(mot, plie);
    if (ecart < meilleure && ecart < plie.size()) {
      meilleure = ecart;
      meilleur = candidat;
    }
  }
  return meilleur;
}

}  // namespace finhop::texte
