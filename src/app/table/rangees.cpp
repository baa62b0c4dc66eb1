// One row before its values: does it have its cells, has it shifted, is it a dossier.
#include <fmt/format.h>

#include <algorithm>

#include "app/table/entete.hpp"
#include "app/table/rangees_etrangeres.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/identifiants.hpp"

namespace finhop::app {

// Cells that the last columns lack are empty ones: spreadsheets leave their separators out. But for commas: a decimal
// comma makes a cell more, and shifts what follows it.
bool TableImportee::a_la_bonne_taille(const format::LigneDeTable& ligne) {
  if (est_d_un_classeur()) {
    juger_les_bords();
    return true;
  }
  const std::size_t avant = std::exchange(ligne_avant_, ligne.ligne);
  const std::size_t cellules_avant = std::exchange(cellules_avant_, ligne.cellules.size());
  const bool avant_courte = std::exchange(courte_, false);
  if (cellules_.size() > largeur_ && est_trop_longue(ligne)) return false;
  if (ligne.separateur == ',' && a_glisse(ligne)) return false;
  courte_ = cellules_.size() < largeur_;
  const auto couper = [&](std::size_t a_la_ligne, std::size_t cellules, std::string remede) {
    noter(a_la_ligne, kFichier, "",
          {CodeRefus::TableRefusee,
           fmt::format("la ligne n'a que {} sur {} : les dernières manquent",
                       texte::compter(cellules, "cellule"), largeur_),
           "autant de cellules que l'en-tête", std::move(remede)});
  };
  if (courte_ && ligne.separateur == ',') {
    couper(
        ligne_, cellules_.size(),
        "dans une table à virgules, une cellule absente peut cacher un décalage : écrire toutes les virgules de "
        "la ligne, ou enregistrer la table avec des ; entre les cellules");
    return false;
  }
  const bool sans_cle = rangs_[0] != kAbsente && !domain::NumeroEditeur::lire(cellule(0));
  if (courte_ && avant_courte && sans_cle && cellules_.size() + cellules_avant == largeur_ + 1) {
    couper(
        avant, cellules_avant,
        "les deux lignes semblent en faire une seule : compléter la ligne ; si une cellule contient un retour à "
        "la ligne, l'entourer de guillemets");
    return false;
  }
  if (courte_) completer();
  ignorer_sans_nom();
  return true;
}

void TableImportee::completer() {
  completees_.assign(cellules_.begin(), cellules_.end());
  completees_.resize(largeur_);
  cellules_ = completees_;
}

bool TableImportee::est_trop_longue(const format::LigneDeTable& ligne) {
  const bool virgules = ligne.separateur == ',';
  const auto en_trop = cellules_.subspan(largeur_);
  const auto fautive = std::ranges::find_if(
      en_trop, [&](std::string_view c) { return virgules || !texte::rogner(c).empty(); });
  if (fautive == en_trop.end()) return false;
  noter(ligne_, kFichier, texte::imprimable(*fautive),
        {CodeRefus::TableRefusee,
         fmt::format("cellule {} : la ligne a {} cellules, l'en-tête {}",
                     largeur_ + 1 + static_cast<std::size_t>(fautive - en_trop.begin()), cellules_.size(),
                     largeur_),
         "autant de cellules que l'en-tête",
         virgules ? "entourer de guillemets la cellule qui contient une virgule (\"12500,50\"), ou ôter ce "
                    "qui dépasse"
                  : "entourer de guillemets la cellule qui contient le séparateur, ou ôter ce qui dépasse"});
  return true;
}

// Digits, then one or two digits in the next cell: an amount that its decimal comma cut in two.
bool TableImportee::a_glisse(const format::LigneDeTable&) {
  for (std::size_t i = 0; i < colonnes_.size(); ++i) {
    const std::size_t rang = rangs_[i];
    if (rang == kAbsente || rang + 1 >= cellules_.size()) continue;
    const std::string_view ici = texte::rogner(cellules_[rang]);
    const std::string_view suite = texte::rogner(cellules_[rang + 1]);
    const std::string entier = texte::sans_espaces(ici);
    const bool montant = colonnes_[i].sorte == SorteDeColonne::Montant && texte::que_des_chiffres(entier) &&
                         texte::que_des_chiffres(suite) && suite.size() <= 2;
    const bool liste = colonnes_[i].sorte == SorteDeColonne::Finess && domain::Finess::lire(ici) &&
                       domain::Finess::lire(suite);
    if (!montant && !liste) continue;
    noter(
        ligne_, i, texte::imprimable(fmt::format("{},{}", ici, suite)),
        {CodeRefus::TableRefusee,
         fmt::format("la ligne a glissé : {} puis {} sont sans doute {}, qu'une virgule a {}",
                     texte::citer(ici), texte::citer(suite),
                     montant ? "un seul montant" : "deux FINESS d'une cellule",
                     montant ? "coupé" : "séparés"),
         montant
             ? "le montant entre guillemets (\"12500,75\") ou avec un point (12500.75) dans une table à virgules"
             : "plusieurs FINESS entre guillemets, dans une table à virgules",
         montant
             ? Remede(
                   fmt::format("écrire \"{0},{1}\" ou {0}.{1}, ou enregistrer la table avec des ; entre les "
                               "cellules",
                               entier, suite))
             : Remede("les entourer de guillemets, ou enregistrer la table avec des ; entre les cellules")});
    return true;
  }
  return false;
}

bool TableImportee::est_un_total() const {
  bool montant = false;
  bool autre = false;
  bool mot = false;
  const std::string_view cle = cellule(0);
  for (std::size_t i = 0; i < cellules_.size(); ++i) {
    const std::string_view texte = texte::rogner(cellules_[i]);
    if (texte.empty()) continue;
    const std::size_t colonne = i < colonne_au_rang_.size() ? colonne_au_rang_[i] : kAbsente;
    if (colonne != kAbsente && colonnes_[colonne].sorte == SorteDeColonne::Montant)
      montant = true;
    else
      autre = true;
    // The name of a client may begin so; a number may not.
    if (est_un_mot_de_total(texte)) mot = mot || cle.empty() || colonne == 0 || texte.data() == cle.data();
  }
  return mot || (montant && !autre && cle.empty());
}

bool TableImportee::est_etrangere() {
  const bool repetee = examen_.entetes_repetees().combien > 0;  // told already, once for all
  if (repetee && examen_.est_une_entete(cellules_)) return true;
  const auto dire = [&](std::string message, std::string remede) {
    noter(ligne_, kFichier, texte::imprimable(texte::rogner(cellules_.front())),
          {CodeRefus::TableRefusee, std::move(message), "une ligne par dossier", std::move(remede)});
    return true;
  };
  if (est_un_total())
    return dire("cette ligne ressemble à un total, et non à un dossier",
                "ôter cette ligne : le total n'est pas un dossier");
  if (est_une_rangee_de_filtres(cellules_))
    return dire("cette ligne ressemble à des filtres, et non à un dossier", "ôter cette ligne");
  return false;
}

}  // namespace finhop::app
