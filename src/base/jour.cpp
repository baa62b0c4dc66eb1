#include "finhop/base/jour.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/jour_en_lettres.hpp"
#include "finhop/base/texte.hpp"

namespace finhop {
namespace {

namespace chr = std::chrono;

// As a day is to be written.
constexpr std::array<std::string_view, 2> kFormes{"JJ/MM/AAAA", "AAAA-MM-JJ"};

// The digits of `brut` at the places marked by a letter in `forme`, when everything else equals `forme`.
std::optional<chr::sys_days> suivant_forme(std::string_view brut, std::string_view forme) {
  if (brut.size() != forme.size()) return std::nullopt;
  int annee = 0;
  unsigned mois = 0;
  unsigned jour = 0;
  for (std::size_t i = 0; i < forme.size(); ++i) {
    const bool lettre = forme[i] >= 'A' && forme[i] <= 'Z';
    if (lettre ? !texte::est_chiffre(brut[i]) : brut[i] != forme[i]) return std::nullopt;
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

// `44593`, with the hour as decimals too, `44593,5`, or in scientific notation, `4,4593E+04`.
bool numero_de_serie(std::string_view texte) {
  const std::size_t e = texte.find("E+");
  const std::string_view mantisse = texte.substr(0, e);
  const std::size_t separateur = std::min(mantisse.find_first_of(".,"), mantisse.size());
  const std::string_view entier = mantisse.substr(0, separateur);
  if (separateur != mantisse.size() && !texte::que_des_chiffres(mantisse.substr(separateur + 1)))
    return false;
  if (e != std::string_view::npos)
    return entier.size() == 1 && texte::que_des_chiffres(entier) && texte.substr(e) == "E+04";
  return entier.size() == 5 && texte::que_des_chiffres(entier);
}

// « 01/02/22 », « 01/02/2022 00:00 »: a day all the same, shown by a spreadsheet in another way.
bool autre_format_de_date(std::string_view texte) {
  constexpr std::ptrdiff_t kChiffres = 4;  // 1/2/22
  if (texte.find_first_not_of("0123456789/-.: T") != std::string_view::npos) return false;
  const auto de_la_forme = [&](std::string_view forme) {
    return std::ranges::equal(texte, forme,
                              [](char c, char f) { return f >= 'A' ? texte::est_chiffre(c) : c == f; });
  };
  return std::ranges::count_if(texte, texte::est_chiffre) >= kChiffres &&
         std::ranges::none_of(kFormes, de_la_forme);
}

// A day that exists, before those that finhop knows; the calendar comes back after 2000 years.
bool est_trop_ancien(std::string_view texte) {
  for (const std::string_view forme : kFormes) {
    const std::size_t annee = forme.find('A');
    if (texte.size() != forme.size() || (texte[annee] != '0' && texte[annee] != '1')) continue;
    if (texte.substr(annee, 4) == "0000") continue;  // no year bears that number
    std::string plus_tard(texte);
    plus_tard[annee] = static_cast<char>(texte[annee] + 2);
    if (suivant_forme(plus_tard, forme)) return true;
  }
  return false;
}

std::string_view remede(std::string_view texte) {
  if (numero_de_serie(texte)) return "dans le tableur, mettre la colonne au format Date avant d'enregistrer";
  return autre_format_de_date(texte)
             ? "écrire JJ/MM/AAAA ; dans un tableur, mettre la colonne au format de date JJ/MM/AAAA, sans heure"
             : "corriger la date";
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
  const std::string_view texte = texte::rogner(brut);
  if (const auto jour = exact_fr(texte)) return *jour;
  if (const auto jour = exact_iso(texte)) return *jour;
  if (const auto jours = jour_en_lettres(texte)) return Jour(*jours);
  if (const auto jours = jour_d_un_instant(texte)) return Jour(*jours);
  if (est_trop_ancien(texte))
    return refuser({CodeRefus::ValeurIllisible, fmt::format("{} est avant 1900", texte::citer(brut)),
                    "un jour de 1900 à 9999", "corriger la date"});
  const bool serie = numero_de_serie(texte);
  return refuser({CodeRefus::ValeurIllisible,
                  fmt::format("{} n'est pas une date{}", texte::citer(brut),
                              serie ? " mais un numéro de jour de tableur" : " du calendrier"),
                  "JJ/MM/AAAA ou AAAA-MM-JJ, un jour qui existe : 15/05/2022", std::string(remede(texte))});
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
