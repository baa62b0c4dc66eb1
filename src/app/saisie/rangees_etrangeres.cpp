#include "app/saisie/rangees_etrangeres.hpp"

#include <algorithm>
#include <array>

#include "app/saisie/table_importee.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/identifiants.hpp"

namespace finhop::app {
namespace {

bool est_dans(std::string_view mot, auto& mots) {
  return std::ranges::find(mots, mot) != mots.end();
}

}  // namespace

bool est_un_mot_de_total(std::string_view cellule) {
  constexpr std::array<std::string_view, 8> kMots{"total", "totaux", "soustotal", "soustotaux",
                                                  "somme", "sommes", "sum",       "cumul"};
  constexpr std::array<std::string_view, 5> kDebuts{"totalgeneral", "totaldes", "grandtotal", "sommedes",
                                                    "totalht"};
  // A number of dossier may hold such a word: 00SUM.
  if (std::ranges::any_of(cellule, texte::est_chiffre) && domain::NumeroEditeur::lire(cellule)) return false;
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
