#include "finhop/base/montant.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/base/text.hpp"

namespace finhop {
namespace {

constexpr std::size_t kChiffresMax = 12;  // 999 999 999 999 €: sums of millions of them stay within int64
constexpr std::string_view kEuro = "€";

Refus illisible(std::string_view brut, std::string_view raison) {
  return {
      CodeRefus::ValeurIllisible, fmt::format("{} n'est pas un montant : {}", text::quoted(brut), raison),
      "un montant en euros, sans signe, avec au plus deux décimales : 12500,00 ou 12 500,00 €",
      "écrire le montant tel qu'il figure sur la pièce ; dans un tableur, mettre la colonne au format Nombre "
      "à deux décimales"};
}

bool chiffres(std::string_view texte) {
  return std::ranges::all_of(texte, text::is_digit);
}

bool scientifique(std::string_view texte) {
  const std::size_t e = texte.find_first_of("eE");
  if (e == 0 || e == std::string_view::npos || e + 1 == texte.size()) return false;
  const char suite = texte[e + 1];
  return text::is_digit(texte[e - 1]) && (text::is_digit(suite) || suite == '+' || suite == '-');
}

}  // namespace

Result<Montant> Montant::lire(std::string_view brut) {
  std::string compact = text::without_spaces(brut);
  if (compact.ends_with(kEuro)) compact.resize(compact.size() - kEuro.size());
  if (compact.empty()) return refuser(illisible(brut, "il est vide"));
  if (scientifique(compact)) return refuser(illisible(brut, "c'est une notation scientifique de tableur"));
  if (compact.front() == '-' || compact.front() == '+') return refuser(illisible(brut, "il porte un signe"));

  const std::size_t separateur = compact.find_first_of(".,");
  const std::string_view entier = std::string_view(compact).substr(0, separateur);
  const std::string_view decimales =
      separateur == std::string::npos ? std::string_view{} : std::string_view(compact).substr(separateur + 1);
  if (entier.empty() || !chiffres(entier) || !chiffres(decimales) ||
      (separateur != std::string::npos && decimales.empty()))
    return refuser(illisible(brut, "il contient autre chose que des chiffres et une virgule"));
  if (decimales.size() > 2) return refuser(illisible(brut, "il a plus de deux décimales"));
  if (entier.size() > kChiffresMax) return refuser(illisible(brut, "il est trop grand"));

  std::int64_t centimes = 0;
  for (char c : entier) centimes = centimes * 10 + (c - '0');
  for (std::size_t i = 0; i < 2; ++i)
    centimes = centimes * 10 + (i < decimales.size() ? decimales[i] - '0' : 0);
  return Montant(centimes);
}

std::string Montant::texte_json() const {
  const std::int64_t absolu = centimes_ < 0 ? -centimes_ : centimes_;
  return fmt::format("{}{}.{:02}", centimes_ < 0 ? "-" : "", absolu / 100, absolu % 100);
}

std::string Montant::texte_tableur() const {
  std::string texte = texte_json();
  std::ranges::replace(texte, '.', ',');
  return texte;
}

std::string Montant::texte_fr() const {
  const std::string nombre = texte_tableur();
  const std::size_t virgule = nombre.find(',');
  std::string groupe;
  for (std::size_t i = 0; i < virgule; ++i) {
    const bool milliers = i > 0 && nombre[i - 1] != '-' && (virgule - i) % 3 == 0;
    if (milliers) groupe += "\u00A0";
    groupe += nombre[i];
  }
  return groupe + nombre.substr(virgule) + "\u00A0" + std::string(kEuro);
}

Montant Montant::part(int pour_cent) const {
  return Montant((centimes_ * pour_cent + 50) / 100);
}

}  // namespace finhop
