// What a cell of a workbook is, against what its column holds: a day is no number, a number has no zeros before it.
#include <fmt/format.h>

#include <algorithm>

#include "app/saisie/marques_tableur.hpp"
#include "app/table/entete.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::app {
namespace {

using format::NatureDeCellule;

Refus illisible(std::string message, std::string attendu, Remede remede) {
  return {CodeRefus::ValeurIllisible, std::move(message), std::move(attendu), std::move(remede)};
}

Refus sans_resultat() {
  return illisible("la cellule est une formule dont le classeur ne garde pas le résultat", "une valeur",
                   "ouvrir le classeur dans le tableur, l'enregistrer, puis recommencer ; ou remplacer la "
                   "formule par sa valeur");
}

std::string jour_dit(std::string_view iso) {
  const auto jour = Jour::lire(iso.substr(0, iso.find(' ')));
  return jour ? jour->fr() : std::string(iso);
}

// Of a number where the digits matter, one by one.
std::optional<Refus> refus_de_nombre(std::string_view texte, std::string_view montre) {
  constexpr std::size_t kChiffresGardes = 15;
  constexpr std::string_view kTexte =
      "mettre ces cellules au format Texte, puis y retaper ce qu'elles doivent contenir";
  if (!montre.empty() && texte::sans_espaces(montre) != texte)
    return illisible(fmt::format("le classeur y garde le nombre {}, et montre {}", texte::citer(texte),
                                 texte::citer(montre)),
                     "un texte, dont les zéros comptent", std::string(kTexte));
  if (texte.size() > kChiffresGardes && texte::que_des_chiffres(texte))
    return illisible(
        fmt::format("{} est un nombre de plus de 15 chiffres : le tableur n'a pas gardé les derniers",
                    texte::citer(texte)),
        "un texte, dont tous les chiffres comptent", std::string(kTexte));
  return std::nullopt;
}

std::size_t decimales(std::string_view nombre) {
  const std::size_t virgule = nombre.find(',');
  return virgule == std::string_view::npos ? 0 : nombre.size() - virgule - 1;
}

std::optional<Refus> refus_de_jour(SorteDeColonne sorte, NatureDeCellule nature, std::string_view texte) {
  if (sorte != SorteDeColonne::Jour)
    return illisible(fmt::format("la cellule contient une date, le {}", jour_dit(texte)),
                     "ce que dit le titre de la colonne, et non une date",
                     "mettre la cellule au format Texte, puis y retaper ce qu'elle doit contenir");
  if (nature == NatureDeCellule::JourEtHeure)
    return illisible(fmt::format("la cellule contient un jour et une heure, {}", texte::citer(texte)),
                     "un jour seul", fmt::format("y retaper le jour seul : {}", jour_dit(texte)));
  return std::nullopt;
}

}  // namespace

NatureDeCellule TableImportee::nature(std::size_t colonne) const {
  const std::size_t rang = rangs_[colonne];
  return rang < natures_.size() ? natures_[rang] : NatureDeCellule::Texte;
}

std::optional<Refus> TableImportee::refus_de_nature(std::size_t colonne) const {
  const SorteDeColonne sorte = colonnes_[colonne].sorte;
  const std::string_view texte = cellule(colonne);
  switch (nature(colonne)) {
    case NatureDeCellule::FormuleSansValeur:
      return illisible(
          "la cellule est une formule dont le classeur ne garde pas le résultat", "une valeur",
          "ouvrir le classeur dans le tableur, l'enregistrer, puis recommencer ; ou remplacer la "
          "formule par sa valeur");
    case NatureDeCellule::Erreur:
      return illisible(fmt::format("{} : c'est une erreur de calcul du tableur", texte::citer(texte)),
                       "une valeur", std::string(remede_de_perte(texte)));
    case NatureDeCellule::JourImpossible:
      return illisible(fmt::format("{} n'est pas un jour qui existe, et la cellule est au format Date",
                                   texte::citer(texte)),
                       sorte == SorteDeColonne::Jour ? "un jour du 01/03/1900 au 31/12/9999"
                                                     : "ce que dit le titre de la colonne",
                       sorte == SorteDeColonne::Jour
                           ? "corriger ce jour dans le tableur"
                           : "dans le tableur, choisir pour cette cellule le format Nombre ou Texte");
    case NatureDeCellule::Jour:
    case NatureDeCellule::JourEtHeure:
      return refus_de_jour(sorte, nature(colonne), texte);
    case NatureDeCellule::Heure:
      return illisible(fmt::format("la cellule contient une heure, {}", texte::citer(texte)),
                       sorte == SorteDeColonne::Jour ? "un jour" : "ce que dit le titre de la colonne",
                       "la retaper");
    case NatureDeCellule::Nombre: {
      const std::string_view montre = montrees_[rangs_[colonne]];
      if (sorte == SorteDeColonne::Montant && decimales(texte) > 2)
        return illisible(
            fmt::format("le classeur y garde {}, qui a plus de deux décimales{}", texte::citer(texte),
                        montre.empty() || montre == texte ? "" : ", et montre " + texte::citer(montre)),
            "un montant en euros, au centime",
            fmt::format(
                "y retaper le montant, ou l'arrondir par la formule ARRONDI(…;2) : le format de la cellule "
                "ne change que ce qu'elle montre"));
      if (sorte == SorteDeColonne::Montant && montre.ends_with('%'))
        return illisible(fmt::format("{} est un pourcentage", texte::citer(montre)), "un montant en euros",
                         "y mettre le montant, au format Nombre à deux décimales");
      const bool chiffre_a_chiffre = sorte == SorteDeColonne::Numero || sorte == SorteDeColonne::Finess ||
                                     sorte == SorteDeColonne::Texte;
      return chiffre_a_chiffre ? refus_de_nombre(texte, montre) : std::nullopt;
    }
    case NatureDeCellule::Booleen:
      if (sorte == SorteDeColonne::Reponse) return std::nullopt;
      return illisible(fmt::format("la cellule contient {}, et non ce que dit le titre de la colonne",
                                   texte::citer(texte)),
                       "ce que dit le titre de la colonne", "la retaper");
    case NatureDeCellule::Vide:
    case NatureDeCellule::Texte:
      break;
  }
  return std::nullopt;
}

// A title that is not known takes its whole column away.
void TableImportee::juger_les_titres(const format::LigneDeTable& ligne) {
  for (std::size_t rang = 0; rang < ligne.natures.size(); ++rang)
    if (ligne.natures[rang] == NatureDeCellule::FormuleSansValeur)
      ranger_faute({ligne.ligne, {}, {}, sans_resultat(), nom_de_cellule(*feuille_, ligne.ligne, rang)});
}

void TableImportee::juger_les_natures() {
  std::ranges::fill(abimees_, 0);
  if (natures_.empty()) return;
  for (std::size_t colonne = 0; colonne < colonnes_.size(); ++colonne) {
    if (rangs_[colonne] >= natures_.size()) continue;
    auto refus = refus_de_nature(colonne);
    if (!refus) continue;
    noter(colonne, *std::move(refus));
    abimees_[colonne] = 1;
  }
}

// What stands beyond the columns that have a title shifts no other cell.
void TableImportee::juger_les_bords() {
  if (cellules_.size() < largeur_) completer();
  const auto en_trop = cellules_.subspan(largeur_);
  const auto fautive =
      std::ranges::find_if(en_trop, [](std::string_view c) { return !texte::rogner(c).empty(); });
  if (fautive != en_trop.end())
    ranger_faute(
        {ligne_,
         {},
         texte::imprimable(*fautive),
         {CodeRefus::TableRefusee,
          fmt::format("{} est au-delà de la dernière colonne qui a un titre", texte::citer(*fautive)),
          "un titre à chaque colonne remplie", "donner un titre à cette colonne, ou vider cette cellule"},
         nom_de_cellule(*feuille_, ligne_, largeur_ + static_cast<std::size_t>(fautive - en_trop.begin()))});
  ignorer_sans_nom();
}

}  // namespace finhop::app
