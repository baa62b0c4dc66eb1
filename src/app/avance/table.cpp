#include "app/avance/table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace finhop::app {
namespace {

using domain::Avance;
using domain::StatutAvance;

// One cell of its type.
struct Lecture {
  TableImportee& table;
  std::size_t colonne;

  template <class Sorte>
  std::optional<ValeurLue> operator()(domain::Identifiant<Sorte> Avance::*) const {
    return table.valeur<domain::Identifiant<Sorte>>(colonne);
  }
  template <class Type>
  std::optional<ValeurLue> operator()(std::optional<Type> Avance::*) const {
    return table.valeur<Type>(colonne);
  }
  std::optional<ValeurLue> operator()(std::optional<std::string> Avance::*) const {
    return table.texte(colonne, kLongueurTexte);
  }
  std::optional<ValeurLue> operator()(StatutAvance Avance::*) const { return table.statut_avance(colonne); }
  std::optional<ValeurLue> operator()(std::vector<domain::Finess> Avance::*) const {
    auto liste = table.finess(colonne);
    return liste.empty() ? std::nullopt : std::optional<ValeurLue>(std::move(liste));
  }
};

// Payments of avances whose status the table does not give: the column is there under another name, or is to be added.
Refus sans_statut(const TableImportee& table) {
  Remede remede("ajouter une colonne statut, et y écrire payee où l'avance a été payée");
  if (!table.titres_ignores().empty())
    remede.suites.push_back({"ou dire quelle colonne le donne",
                             Geste::Recommencer,
                             {{Donnee::Colonne, table.titres_ignores().front() + "=statut"}}});
  return {CodeRefus::ValeursIncompletes,
          "la table donne des paiements, et aucune colonne ne dit qu'ils sont faits", "une colonne statut",
          std::move(remede)};
}

}  // namespace

BrouillonAvance lire_avance(TableImportee& table) {
  BrouillonAvance lue;
  for (std::size_t rang = 0; rang < kColonnesAvance.size(); ++rang)
    if (auto valeur = std::visit(Lecture{table, rang}, domain::kChampsAvance[rang].lieu))
      lue.donner(rang, *std::move(valeur));
  if (!table.est_donnee(colonne::kNumeroEditeur))
    table.exiger(colonne::kNumeroEditeur, "un numeroEditeur sur chaque ligne");
  return lue;
}

// The day of its status is the day of the payment when the table gives it.
Avance nouvelle_avance(const BrouillonAvance& lue, Jour aujourd_hui) {
  Avance avance{.numero_editeur = *lue.valeur<&Avance::numero_editeur>(),
                .numero_ans = *lue.valeur<&Avance::numero_ans>()};
  lue.poser(avance);
  const bool payee = avance.statut == StatutAvance::Payee;
  avance.date_statut = payee ? avance.date_paiement.value_or(aujourd_hui) : aujourd_hui;
  return avance;
}

std::size_t colonne_du_champ_avance(std::string_view cle) {
  const auto champ = std::ranges::find(domain::kChampsAvance, cle, &domain::Champ<Avance>::cle);
  const auto rang = static_cast<std::size_t>(champ - domain::kChampsAvance.begin());
  return rang < kColonnesAvance.size() ? rang : colonne::kNumeroEditeur;
}

void verifier_paiement(TableImportee& table, const BrouillonAvance& lue, StatutAvance statut) {
  const bool statut_illisible = !lue.donne(colonne::kStatut) && table.est_donnee(colonne::kStatut);
  if (domain::est_versee(statut) || statut_illisible) return;
  const bool donne = lue.donne(colonne::kDatePaiement) || lue.donne(colonne::kMontantAvance);
  if (donne && !table.a_la_colonne(colonne::kStatut))
    return table.manquer(colonne::kStatut, sans_statut(table));
  const auto refuser = [&](std::size_t col) {
    table.noter(col, {CodeRefus::OptionsContraires,
                      fmt::format("une avance {} n'a pas été payée", domain::libelle(statut)),
                      "un paiement avec les statuts payee, a_recouvrer ou recouvree seulement",
                      lue.donne(colonne::kStatut) ? "corriger le statut, ou vider cette cellule"
                                                  : "écrire le statut : payee, si l'avance a été payée"});
  };
  for (const std::size_t col : {colonne::kDatePaiement, colonne::kMontantAvance})
    if (lue.donne(col)) refuser(col);
}

Refus avance_deja_la(const std::string& numero) {
  return {CodeRefus::DossierExiste,
          fmt::format("le dossier {} est déjà enregistré", numero),
          "un numeroEditeur nouveau",
          {"ôter la ligne",
           {{"ou, pour changer les dossiers déjà là", Geste::Recommencer, {{Donnee::MettreAJour}}}}}};
}

}  // namespace finhop::app
