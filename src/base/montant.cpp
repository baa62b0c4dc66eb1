#include "finhop/base/montant.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "finhop/base/texte.hpp"

namespace finhop {
namespace {

constexpr std::size_t kChiffresMax = 12;  // 999 999 999 999 €: sums of millions of them stay within int64
constexpr std::string_view kEuro = "€";

Refus illisible(std::string_view brut, std::string_view raison) {
  return {
      CodeRefus::ValeurIllisible, fmt::format("{} n'est pas un montant : {}", texte::citer(brut), raison),
      "un montant en euros, sans signe, avec au plus deux décimales : 12500,00 ou 12 500,00 €",
      "écrire le montant tel qu'il figure sur la pièce ; dans un tableur, mettre la colonne au format Nombre "
      "à deux décimales"};
}

bool chiffres(std::string_view texte) {
  return std::ranges::all_of(texte, texte::est_chiffre);
}

// The spaces that people and spreadsheets put around amounts and between thousands; tabs and line ends part two cells.
constexpr std::array<std::string_view, 4> kEspaces{" ", "\u00A0", "\u202F", "\u2009"};

std::string avec_espaces_simples(std::string_view brut) {
  std::string texte(brut);
  for (const std::string_view espace : std::span(kEspaces).subspan(1))
    for (std::size_t i = texte.find(espace); i != std::string::npos; i = texte.find(espace, i + 1))
      texte.replace(i, espace.size(), " ");
  return texte;
}

std::string_view sans_espaces_autour(std::string_view texte) {
  const std::size_t debut = std::min(texte.find_first_not_of(' '), texte.size());
  return texte.substr(debut, texte.find_last_not_of(' ') + 1 - debut);
}

// « 12 500 » : a first group of one to three digits, then groups of three.
bool est_bien_groupe(std::string_view entier) {
  const std::size_t premier = entier.find(' ');
  if (premier == std::string_view::npos) return true;
  if (premier == 0 || premier > 3) return false;
  for (std::string_view reste = entier.substr(premier); !reste.empty(); reste.remove_prefix(4))
    if (reste.size() < 4 || reste.front() != ' ' || !chiffres(reste.substr(1, 3))) return false;
  return true;
}

// « 12.500,00 », « 12,500.00 », « 12.500.000 »: two marks tell which one is the decimal; the groups become spaces. One
// mark alone stays as it is.
std::string sans_points_de_milliers(std::string_view texte) {
  const std::size_t dernier = texte.find_last_of(".,");
  const std::size_t premier = texte.find_first_of(".,");
  if (premier == dernier) return std::string(texte);
  const char millier = texte[premier];
  const bool tous_pareils = texte.find(millier == '.' ? ',' : '.') == std::string_view::npos;
  std::string simple(texte);
  if (texte.contains(' ')) return simple;
  for (std::size_t i = 0; i < simple.size(); ++i) {
    if (simple[i] == millier && (tous_pareils || i < dernier)) simple[i] = ' ';
  }
  const std::string_view groupes = simple;
  return est_bien_groupe(groupes.substr(0, groupes.find_first_of(".,"))) ? simple : std::string(texte);
}

bool finit_par_un_de(std::string_view& texte, std::span<const std::string_view> unites) {
  for (const std::string_view unite : unites) {
    if (texte.size() <= unite.size() || !texte::finit_par_sans_casse(texte, unite)) continue;
    texte = sans_espaces_autour(texte.substr(0, texte.size() - unite.size()));
    return true;
  }
  return false;
}

// Without « € », « EUR » or « euros », and « HT », each once.
std::string_view sans_unites(std::string_view texte) {
  constexpr std::array<std::string_view, 4> kMonnaie{"€", "eur", "euros", "euro"};
  constexpr std::array<std::string_view, 3> kHorsTaxes{"ht", "h.t.", "h.t"};
  texte = sans_espaces_autour(texte);
  const bool hors_taxes = finit_par_un_de(texte, kHorsTaxes);
  bool monnaie = finit_par_un_de(texte, kMonnaie);
  if (!hors_taxes) finit_par_un_de(texte, kHorsTaxes);
  for (const std::string_view devant : {kEuro, std::string_view("EUR")})
    if (!std::exchange(monnaie, monnaie || texte.starts_with(devant)) && monnaie)
      texte.remove_prefix(devant.size());
  return sans_espaces_autour(texte);
}

bool est_ttc(std::string_view texte) {
  return texte::minuscules_ascii(texte).contains("ttc");
}

bool scientifique(std::string_view texte) {
  const std::size_t e = texte.find_first_of("eE");
  if (e == 0 || e == std::string_view::npos || e + 1 == texte.size()) return false;
  const char suite = texte[e + 1];
  return texte::est_chiffre(texte[e - 1]) && (texte::est_chiffre(suite) || suite == '+' || suite == '-');
}

}  // namespace

Result<Montant> Montant::lire(std::string_view brut) {
  const std::string simple = avec_espaces_simples(brut);
  if (est_ttc(simple)) return refuser(illisible(brut, "il est TTC, et il faut le montant HT"));
  const std::string groupe = sans_points_de_milliers(sans_unites(simple));
  const std::string_view texte = groupe;
  if (texte.empty()) return refuser(illisible(brut, "il est vide"));
  if (texte.find_first_of("\r\n") != std::string_view::npos)
    return refuser(illisible(brut, "il tient sur plusieurs lignes, ce sont peut-être deux montants"));
  if (scientifique(texte)) return refuser(illisible(brut, "c'est une notation scientifique de tableur"));
  if (texte.front() == '-' || texte.front() == '+') return refuser(illisible(brut, "il porte un signe"));

  const std::size_t separateur = texte.find_first_of(".,");
  std::string entier(texte.substr(0, separateur));
  const std::string_view decimales =
      separateur == std::string_view::npos ? std::string_view{} : texte.substr(separateur + 1);
  const bool bien_groupe = est_bien_groupe(entier);
  std::erase(entier, ' ');
  if (entier.empty() || !chiffres(entier) || !chiffres(decimales) ||
      (separateur != std::string_view::npos && decimales.empty()))
    return refuser(illisible(brut, "il contient autre chose que des chiffres et une virgule"));
  if (!bien_groupe) return refuser(illisible(brut, "ses espaces ne séparent pas des milliers"));
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
