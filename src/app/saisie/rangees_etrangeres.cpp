#include "app/saisie/rangees_etrangeres.hpp"

#include <algorithm>
#include <array>

#include "app/table/table_importee.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/identifiants.hpp"

namespace finhop::app {
namespace {

bool est_dans(std::string_view mot, auto& mots) {
  return std::ranges::find(mots, mot) != mots.end();
}

// What each of the words below begins with, once digits and signs are left out; other letters may fold to these.
bool peut_etre_un_total(std::string_view cellule) {
  constexpr std::string_view kInitiales = "tTsScCgGmMnN";
  const auto lettre = std::ranges::find_if(cellule, [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (texte::est_alphanumerique(c) && !texte::est_chiffre(c));
  });
  return lettre != cellule.end() &&
         (static_cast<unsigned char>(*lettre) >= 0x80 || kInitiales.contains(*lettre));
}

}  // namespace

bool est_un_mot_de_total(std::string_view cellule) {
  constexpr std::array<std::string_view, 8> kMots{"total", "totaux", "soustotal", "soustotaux",
                                                  "somme", "sommes", "sum",       "cumul"};
  constexpr std::array<std::string_view, 5> kDebuts{"totalgeneral", "totaldes", "grandtotal", "sommedes",
                                                    "totalht"};
  if (!peut_etre_un_total(cellule)) return false;
  // A number of dossier may hold such a word: 00SUM.
  if (std::ranges::any_of(cellule, texte::est_chiffre) &&
      domain::NumeroEditeur::exact(domain::SorteNumeroEditeur::normaliser(cellule)))
    return false;
  std::string plie;
  for (const char c : nom_plie(cellule))
    if (!texte::est_chiffre(c)) plie += c;  // « Total 2022 »
  return est_dans(plie, kMots) ||
         std::ranges::any_of(kDebuts, [&](std::string_view debut) { return plie.starts_with(debut); }) ||
         plie == "moyenne" || plie.starts_with("nombrede");
}

bool est_une_rangee_de_filtres(std::span<const std::string_view> cellules) {
  constexpr std::array<std::string_view, 9> kMots{"tout",    "tous",    "toutes", "all",  "filtre",
                                                  "filtrer", "filtres", "vide",   "vides"};
  bool une = false;
  for (const std::string_view cellule : cellules) {
    const std::string_view texte = texte::rogner(cellule);
    if (texte.empty()) continue;
    if (texte::est_chiffre(texte.front())) return false;
    const bool filtre = est_dans(nom_plie(texte), kMots) || texte == "▼" || texte == "▾" ||
                        (texte.starts_with('(') && texte.ends_with(')'));
    if (!filtre) return false;
    une = true;
  }
  return une;
}

bool ne_dit_rien(std::string_view cellule, bool texte) {
  constexpr std::array<std::string_view, 24> kMots{"n/a",
                                                   "neant",
                                                   "aucun",
                                                   "aucune",
                                                   "null",
                                                   "none",
                                                   "sans objet",
                                                   "non renseigne",
                                                   "non renseignee",
                                                   "non communique",
                                                   "non connu",
                                                   "inconnu",
                                                   "inconnue",
                                                   "en attente",
                                                   "a venir",
                                                   "a completer",
                                                   "a definir",
                                                   "a renseigner",
                                                   "tbd",
                                                   "n.a.",
                                                   "s/o",
                                                   "n/d",
                                                   "n/c",
                                                   "a preciser"};
  constexpr std::array<std::string_view, 8> kMotsBrefs{"na", "nc", "nd", "so", "rien", "nan", "nr", "vide"};
  constexpr std::size_t kPlusLong = 60;  // of the words, accents and spaces counted wide
  if (cellule.size() > kPlusLong || std::ranges::any_of(cellule, texte::est_chiffre)) return false;
  const std::string plie = texte::plier(texte::rogner(cellule));
  if (est_dans(plie, kMots) || (!texte && est_dans(plie, kMotsBrefs))) return true;
  constexpr std::size_t kSigne = 3;
  const bool sans_lettre = std::ranges::none_of(plie, texte::est_alphanumerique);
  constexpr std::array<std::string_view, 4> kSignes{"–", "—", "…", "‐"};
  return sans_lettre && plie.size() <= kSigne &&
         (est_dans(plie, kSignes) ||
          std::ranges::all_of(plie, [](char c) { return std::string_view("-#/?._*~").contains(c); }));
}

}  // namespace finhop::app
