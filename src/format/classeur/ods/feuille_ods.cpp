#include "format/classeur/ods/feuille_ods.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "format/classeur/defauts.hpp"
#include "format/classeur/nombres.hpp"
#include "format/classeur/xlsx/texte_riche.hpp"

namespace finhop::format::classeur {
namespace {

constexpr std::uint64_t kRepeteesMax = 1'048'576;
constexpr std::uint64_t kFoisMax = 1U << 31U;

bool est_une_cellule(const NomXml& nom) {
  return nom == kCelluleOds || nom == kCouverteOds;
}

// As LibreOffice and Excel show what cannot be reckoned, in English or in French.
bool dit_une_erreur(std::string_view texte) {
  constexpr std::array<std::string_view, 4> kFins{"!", "?", "/A", "O!"};
  return texte.starts_with("Err:") || (texte.starts_with('#') && std::ranges::any_of(kFins, [&](auto fin) {
                                         return texte.ends_with(fin);
                                       }));
}

}  // namespace

void FeuilleOds::ouvrir(const NomXml& nom, const Attributs& attributs) {
  if (!fil_.ouvrir(nom)) return;
  if (nom == kTableOds) dans_la_feuille_ = --restent_ == 0;
  if (!dans_la_feuille_) return;
  if ((dans_ligne_ && nom == kLigneOds) || (dans_cellule_ && est_une_cellule(nom)))
    return refuser(abime("une ligne ou une cellule en contient une autre"));
  if (nom == kLigneOds) return ouvrir_ligne(attributs);
  if (est_une_cellule(nom) && dans_ligne_) return ouvrir_cellule(attributs);
  if (!dans_cellule_) return;
  paragraphes_.ouvrir(nom, attributs);
  borner_le_texte();
}

void FeuilleOds::fermer(const NomXml& nom) {
  if (!fil_.fermer(nom) || !dans_la_feuille_) return;
  if (dans_cellule_) {
    paragraphes_.fermer(nom);
    if (est_une_cellule(nom)) fermer_cellule();
  } else if (nom == kLigneOds) {
    fermer_ligne();
  } else if (nom == kTableOds) {
    arreter();
  }
}

void FeuilleOds::texte(std::string_view morceau) {
  if (!dans_cellule_ || fil_.a_cote()) return;
  paragraphes_.texte(morceau);
  borner_le_texte();
}

void FeuilleOds::borner_le_texte() {
  if (paragraphes_.trop_long())
    refuser(demesure(place(nom_, rangee_.ligne(), colonne_), "le texte de cette cellule"));
}

std::uint64_t FeuilleOds::repetitions(const Attributs& attributs, std::string_view nom) {
  const auto dites = attributs.de({Espace::Table, nom});
  const auto fois = entier(dites.value_or("1"), 1, kFoisMax);
  if (!fois)
    refuser(defaut_en(fmt::format("{}!{}", nom_, lignes_ + 1), *dites,
                      "un nombre de répétitions qui ne se lit pas", "un nombre d'au moins 1", kEnregistrer));
  return fois.value_or(1);
}

void FeuilleOds::ouvrir_ligne(const Attributs& attributs) {
  const auto visible = attributs.de({Espace::Table, "visibility"});
  fois_ = repetitions(attributs, "number-rows-repeated");
  rangee_.commencer(static_cast<std::size_t>(lignes_ + 1), visible == "collapse" || visible == "filter");
  dans_ligne_ = true;
  colonne_ = 0;
  pleines_ = 0;
}

void FeuilleOds::fermer_ligne() {
  dans_ligne_ = false;
  if (rangee_.largeur() > 0) {
    if (lignes_ + fois_ > kLignesMax)
      return refuser(
          demesure(fmt::format("{}!{}", nom_, lignes_ + 1), fmt::format("plus de {} lignes", kLignesMax)));
    if (!compter(pleines_ * (fois_ - 1))) return;
    for (std::uint64_t i = 1; i <= fois_; ++i) {
      Poursuite poursuite = Poursuite::Continuer;
      rangee_.renommer(static_cast<std::size_t>(lignes_ + i));
      if (auto faute = rangee_.rendre(voir_, poursuite)) return refuser(*std::move(faute));
      if (poursuite == Poursuite::Arreter) return arreter();
    }
  }
  lignes_ = std::min(lignes_ + fois_, static_cast<std::uint64_t>(kLignesMax));
}

bool FeuilleOds::compter(std::uint64_t cellules) {
  repetees_ += cellules;
  if (repetees_ <= kRepeteesMax) return true;
  refuser(demesure(place(nom_, rangee_.ligne(), std::min<std::uint64_t>(colonne_, kColonnesMax - 1)),
                   fmt::format("plus de {} cellules répétées", kRepeteesMax)));
  return false;
}

void FeuilleOds::ouvrir_cellule(const Attributs& attributs) {
  dans_cellule_ = true;
  fois_cellule_ = repetitions(attributs, "number-columns-repeated");
  const auto sorte = attributs.de({Espace::Office, "value-type"});
  sorte_ = sorte.value_or("");
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kValeurs{
      {{"string", "string-value"},
       {"boolean", "boolean-value"},
       {"date", "date-value"},
       {"time", "time-value"}}};
  const auto connue = std::ranges::find(kValeurs, std::string_view(sorte_),
                                        &std::pair<std::string_view, std::string_view>::first);
  const auto dite = attributs.de({Espace::Office, connue == kValeurs.end() ? "value" : connue->second});
  valeur_.reset();
  if (dite) valeur_ = *dite;
  a_une_formule_ = attributs.de({Espace::Table, "formula"}).has_value();
  est_une_erreur_ = attributs.de({Espace::Calc, "value-type"}) == "error";
  paragraphes_.commencer();
}

void FeuilleOds::fermer_cellule() {
  dans_cellule_ = false;
  const CelluleDeClasseur lue = cellule();
  if (fini()) return;
  if (lue.nature != NatureDeCellule::Vide) {
    if (colonne_ + fois_cellule_ > kColonnesMax)
      return refuser(demesure(fmt::format("{}!{}", nom_, rangee_.ligne()),
                              fmt::format("plus de {} colonnes", kColonnesMax)));
    if (!compter(fois_cellule_ - 1)) return;
    pleines_ += fois_cellule_;
    for (std::uint64_t i = 0; i < fois_cellule_; ++i)
      if (auto faute = rangee_.poser(static_cast<std::size_t>(colonne_ + i), lue))
        return refuser(*std::move(faute));
  }
  colonne_ = std::min(colonne_ + fois_cellule_, kFoisMax);
}

CelluleDeClasseur FeuilleOds::cellule() {
  if (est_une_erreur_ || sorte_ == "string") return texte_ou_erreur();
  // An empty text that was reckoned is written as nothing, by the programs that reckon.
  if (a_une_formule_ && !valeur_ && paragraphes_.vide())
    return {sorte_.empty() && formules_ == Formules::Calculees ? NatureDeCellule::Vide
                                                               : NatureDeCellule::FormuleSansValeur};
  if (sorte_ == "float" || sorte_ == "currency" || sorte_ == "percentage") return nombre();
  if (sorte_ == "boolean") return booleen();
  if (sorte_ == "date") return moment_lu(moment_iso(valeur_.value_or("")));
  if (sorte_ == "time") return moment_lu(duree_iso(valeur_.value_or("")));
  return texte_ou_erreur();
}

CelluleDeClasseur FeuilleOds::texte_ou_erreur() {
  lu_ = valeur_ && !est_une_erreur_ ? *valeur_ : paragraphes_.lu();
  if (lu_.empty()) return {};
  const bool erreur = est_une_erreur_ || (a_une_formule_ && dit_une_erreur(lu_));
  return {erreur ? NatureDeCellule::Erreur : NatureDeCellule::Texte, lu_};
}

CelluleDeClasseur FeuilleOds::nombre() {
  montre_ = paragraphes_.lu();
  if (a_une_formule_ && dit_une_erreur(montre_)) return {NatureDeCellule::Erreur, montre_};
  const auto lue = valeur(valeur_.value_or(""));
  if (!lue) return refuser_cellule("le nombre de cette cellule ne se lit pas", "un nombre", kEnregistrer);
  if (montre_ == "VRAI" || montre_ == "TRUE" || montre_ == "FAUX" || montre_ == "FALSE")
    return {NatureDeCellule::Booleen, *lue != 0 ? "VRAI" : "FAUX"};
  lu_ = decimal(*lue);
  if (montre_ == lu_) montre_.clear();
  return {NatureDeCellule::Nombre, lu_, montre_};
}

CelluleDeClasseur FeuilleOds::booleen() {
  if (valeur_ == "true") return {NatureDeCellule::Booleen, "VRAI"};
  if (valeur_ == "false") return {NatureDeCellule::Booleen, "FAUX"};
  return refuser_cellule("ce que contient cette cellule n'est pas de la sorte qu'elle annonce",
                         "VRAI ou FAUX", kEnregistrer);
}

CelluleDeClasseur FeuilleOds::moment_lu(std::optional<Moment> moment) {
  if (!moment) return {NatureDeCellule::JourImpossible, valeur_ ? *valeur_ : lu_ = paragraphes_.lu()};
  lu_ = std::move(moment->texte);
  montre_ = std::move(moment->montre);
  return {moment->nature, lu_, montre_};
}

CelluleDeClasseur FeuilleOds::refuser_cellule(std::string_view message, std::string_view attendu,
                                              std::string_view remede) {
  refuser(defaut_en(place(nom_, rangee_.ligne(),
                          static_cast<std::size_t>(std::min<std::uint64_t>(colonne_, kColonnesMax - 1))),
                    valeur_.value_or(""), message, attendu, remede));
  return {};
}

}  // namespace finhop::format::classeur
