#include "finhop/base/jour.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/base/text.hpp"

namespace finhop {
namespace {

namespace chr = std::chrono;

// The digits of `brut` at the places marked by a letter in `forme`, when everything else equals `forme`.
std::optional<chr::sys_days> suivant_forme(std::string_view brut, std::string_view forme) {
  if (brut.size() != forme.size()) return std::nullopt;
  int annee = 0;
  unsigned mois = 0;
  unsigned jour = 0;
  for (std::size_t i = 0; i < forme.size(); ++i) {
    const bool lettre = forme[i] >= 'A' && forme[i] <= 'Z';
    if (lettre ? !text::is_digit(brut[i]) : brut[i] != forme[i]) return std::nullopt;
    const unsigned chiffre = static_cast<unsigned>(brut[i] - '0');
    if (forme[i] == 'A') annee = annee * 10 + static_cast<int>(chiffre);
    if (forme[i] == 'M') mois = mois * 10 + chiffre;
    if (forme[i] == 'J') jour = jour * 10 + chiffre;
  }
  const chr::year_month_day date{chr::year{annee}, chr::month{mois}, chr::day{jour}};
  if (!date.ok() || annee < 1900) return std::nullopt;
  return chr::sys_days{date};
}

// The last digits of `nombre`, over what stands there.
void ecrire_nombre(std::string& texte, std::size_t place, std::size_t chiffres, unsigned nombre) {
  for (std::size_t i = chiffres; i-- > 0; nombre /= 10)
    texte[place + i] = static_cast<char>('0' + nombre % 10);
}

bool numero_de_serie(std::string_view texte) {
  return texte.size() == 5 && std::ranges::all_of(texte, text::is_digit);
}

}  // namespace

std::optional<Jour> Jour::exact_iso(std::string_view brut) {
  const auto jours = suivant_forme(brut, "AAAA-MM-JJ");
  return jours ? std::optional(Jour(*jours)) : std::nullopt;
}

std::optional<Jour> Jour::exact_fr(std::string_view brut) {
  const auto jours = suivant_forme(brut, "JJ/MM/AAAA");
  return jours ? std::optional(Jour(*jours)) : std::nullopt;
}

std::optional<Jour> Jour::exact_compact(std::string_view brut) {
  const auto jours = suivant_forme(brut, "AAAAMMJJ");
  return jours ? std::optional(Jour(*jours)) : std::nullopt;
}

Jour Jour::de(std::chrono::sys_days jours) {
  return Jour(jours);
}

Result<Jour> Jour::lire(std::string_view brut) {
  const std::string_view texte = text::trim(brut);
  if (const auto jour = exact_fr(texte)) return *jour;
  if (const auto jour = exact_iso(texte)) return *jour;
  const bool serie = numero_de_serie(texte);
  return refuser(
      {CodeRefus::ValeurIllisible,
       fmt::format("{} n'est pas une date{}", text::quoted(brut),
                   serie ? " mais un numéro de jour de tableur" : " du calendrier"),
       "JJ/MM/AAAA ou AAAA-MM-JJ, un jour qui existe : 15/05/2022",
       serie ? "dans le tableur, mettre la colonne au format Date avant d'enregistrer" : "corriger la date"});
}

std::string Jour::iso() const {
  const chr::year_month_day date{jours_};
  std::string texte = "0000-00-00";
  ecrire_nombre(texte, 0, 4, static_cast<unsigned>(int{date.year()}));
  ecrire_nombre(texte, 5, 2, unsigned{date.month()});
  ecrire_nombre(texte, 8, 2, unsigned{date.day()});
  return texte;
}

std::string Jour::fr() const {
  const chr::year_month_day date{jours_};
  return fmt::format("{:02}/{:02}/{:04}", unsigned{date.day()}, unsigned{date.month()}, int{date.year()});
}

std::string Jour::compact() const {
  const chr::year_month_day date{jours_};
  return fmt::format("{:04}{:02}{:02}", int{date.year()}, unsigned{date.month()}, unsigned{date.day()});
}

int jours_entre(const Jour& a, const Jour& b) {
  return static_cast<int>((b.jours() - a.jours()).count());
}

}  // namespace finhop
