#include "finhop/domain/identifiants.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "finhop/base/texte.hpp"

namespace finhop::domain {
namespace {

bool chiffres(std::string_view texte) {
  return std::ranges::all_of(texte, texte::est_chiffre);
}
bool alphanumerique(std::string_view texte) {
  return std::ranges::all_of(texte, texte::est_alphanumerique);
}

// « 999999991,0 », « 999999991.00 »
bool est_un_entier_decimal(std::string_view texte) {
  const std::size_t separateur = texte.find_first_of(".,");
  return separateur != std::string_view::npos && separateur > 0 && separateur + 1 < texte.size() &&
         chiffres(texte.substr(0, separateur)) &&
         texte.find_first_not_of('0', separateur + 1) == std::string_view::npos;
}

// « mai-22 », « 01/05/2022 », « 1-mai », « 2022-05-01 »: what a spreadsheet makes of 5-22, 05/22 or 1E5.
bool est_devenu_une_date(std::string_view brut) {
  constexpr std::array<std::string_view, 14> kMois{"janv", "fevr", "mars", "avr", "mai", "juin", "juil",
                                                   "aout", "sept", "oct",  "nov", "dec", "jan",  "feb"};
  const std::string plie = texte::plier(texte::rogner(brut));
  const std::size_t separateur = plie.find_first_of("-/. ");
  if (separateur == std::string::npos || separateur == 0) return false;
  const auto est_un_mois = [&](std::string_view mot) {
    return std::ranges::any_of(kMois, [&](std::string_view mois) { return mot.starts_with(mois); });
  };
  const std::string_view avant = std::string_view(plie).substr(0, separateur);
  const std::string_view apres = std::string_view(plie).substr(separateur + 1);
  const auto court = [](std::string_view mot) { return !mot.empty() && mot.size() <= 4 && chiffres(mot); };
  if (est_un_mois(avant))
    return court(apres.substr(
        apres.find_first_not_of(". ") == std::string_view::npos ? 0 : apres.find_first_not_of(".- ")));
  if (court(avant) && est_un_mois(apres)) return true;
  return std::ranges::count_if(plie, [](char c) { return c == '/' || c == '-'; }) == 2 && court(avant) &&
         plie.find_first_not_of("0123456789/-") == std::string::npos;
}

// What a spreadsheet did to an identifier, when its marks are there.
std::string_view dommage(std::string_view brut, std::size_t longueur) {
  if (est_devenu_une_date(brut)) return "le tableur l'a pris pour une date, et changé";
  const std::string texte = texte::sans_espaces(brut);
  const bool scientifique = texte.find("E+") != std::string::npos || texte.find("e+") != std::string::npos;
  if (scientifique) return "le tableur l'a mis en notation scientifique, ses derniers chiffres sont perdus";
  constexpr std::size_t kChiffresGardes = 15;  // by a spreadsheet, in a number
  if (texte.size() > kChiffresGardes && chiffres(texte) && texte.find_last_not_of('0') < kChiffresGardes)
    return "le tableur n'en a gardé que 15 chiffres, les derniers sont devenus des zéros";
  if (est_un_entier_decimal(texte)) return "le tableur l'a traité comme un nombre décimal";
  const bool court = !texte.empty() && texte.size() < longueur && chiffres(texte);
  if (court) return "il est trop court ; pris dans un tableur, il a pu y perdre les zéros du début";
  return {};
}

Refus mal_forme(std::string_view nom, std::string_view brut, std::size_t longueur, std::string_view attendu) {
  const std::string_view cause = dommage(brut, longueur);
  return {CodeRefus::ValeurIllisible,
          fmt::format("{} n'est pas un {}{}{}", texte::citer(brut), nom, cause.empty() ? "" : " : ", cause),
          std::string(attendu),
          cause.empty()
              ? fmt::format("corriger le {}", nom)
              : fmt::format("reprendre le {} à sa source ; dans un tableur, mettre sa colonne au format "
                            "Texte avant de le saisir",
                            nom)};
}

// Luhn: every second digit from the right counts double, less 9 above 9; the sum is a multiple of 10.
bool luhn(std::string_view numero) {
  int somme = 0;
  bool double_compte = false;
  for (auto c = numero.rbegin(); c != numero.rend(); ++c) {
    int chiffre = *c - '0';
    if (double_compte) chiffre = chiffre > 4 ? chiffre * 2 - 9 : chiffre * 2;
    somme += chiffre;
    double_compte = !double_compte;
  }
  return somme % 10 == 0;
}

}  // namespace

std::string SorteNumeroEditeur::normaliser(std::string_view brut) {
  return std::string(texte::rogner(brut));
}
bool SorteNumeroEditeur::conforme(std::string_view texte) {
  return texte.size() == 5 && alphanumerique(texte);
}
Refus SorteNumeroEditeur::refuser(std::string_view brut) {
  return mal_forme("numeroEditeur", brut, 5,
                   "exactement 5 lettres ou chiffres, zéros du début compris : 00001");
}

std::string SorteNumeroAsp::normaliser(std::string_view brut) {
  constexpr std::string_view kDebut = "FINHOP";
  std::string texte = texte::sans_espaces(brut);
  if (texte::majuscules_ascii(texte.substr(0, kDebut.size())) == kDebut)
    texte.replace(0, kDebut.size(), kDebut);
  return texte;
}
bool SorteNumeroAsp::conforme(std::string_view texte) {
  return texte.size() == 12 && texte.starts_with("FINHOP") && alphanumerique(texte);
}
Refus SorteNumeroAsp::refuser(std::string_view brut) {
  return mal_forme("numeroASP", brut, 12,
                   "FINHOP en majuscules suivi de 6 lettres ou chiffres : FINHOP000007");
}

std::string SorteNumeroAns::normaliser(std::string_view brut) {
  return texte::sans_espaces(brut);
}
bool SorteNumeroAns::conforme(std::string_view texte) {
  return texte.size() == 10 && alphanumerique(texte);
}
Refus SorteNumeroAns::refuser(std::string_view brut) {
  return mal_forme("numeroAns", brut, 10, "exactement 10 lettres ou chiffres : 1234567890");
}

std::string SorteFiness::normaliser(std::string_view brut) {
  return texte::majuscules_ascii(texte::sans_espaces(brut));
}
bool SorteFiness::conforme(std::string_view texte) {
  if (texte.size() != 9) return false;
  const bool corse = texte.starts_with("2A") || texte.starts_with("2B");
  return chiffres(texte.substr(corse ? 2 : 0));
}
Refus SorteFiness::refuser(std::string_view brut) {
  return mal_forme("FINESS", brut, 9,
                   "9 chiffres, ou 2A ou 2B suivi de 7 chiffres pour la Corse : 999999991");
}

std::string SorteSiret::normaliser(std::string_view brut) {
  return texte::sans_espaces(brut);
}
bool SorteSiret::conforme(std::string_view texte) {
  return texte.size() == 14 && chiffres(texte);
}
Refus SorteSiret::refuser(std::string_view brut) {
  return mal_forme("SIRET", brut, 14, "exactement 14 chiffres : 88558855858745");
}

bool cle_juste(const Siret& siret) {
  constexpr std::string_view kSirenLaPoste = "356000000";
  const std::string& numero = siret.texte();
  if (luhn(numero)) return true;
  if (!numero.starts_with(kSirenLaPoste)) return false;
  int somme = 0;
  for (char c : numero) somme += c - '0';
  return somme % 5 == 0;
}

bool cle_juste(const Finess& finess) {
  return !chiffres(finess.texte()) || luhn(finess.texte());
}

bool ressemble_a_un_struct_idnat(std::string_view ident) {
  if (ident.empty()) return false;
  const std::string_view numero = ident.substr(1);
  if (ident.front() == '1') return Finess::exact(numero).has_value();
  return ident.front() == '3' && Siret::exact(numero).has_value();
}

}  // namespace finhop::domain
