#include "app/avance/table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace finhop::app {
namespace {

using domain::StatutAvance;

bool est_versee(StatutAvance statut) {
  return statut == StatutAvance::Payee || statut == StatutAvance::ARecouvrer ||
         statut == StatutAvance::Recouvree;
}

template <class Valeur>
void mettre(Valeur& champ, const Valeur& donnee) {
  if (donnee) champ = donnee;
}

}  // namespace

AvanceLue lire_avance(TableImportee& table) {
  AvanceLue lue;
  lue.numero_editeur = table.valeur<domain::NumeroEditeur>(colonne::kNumeroEditeur);
  lue.numero_asp = table.valeur<domain::NumeroAsp>(colonne::kNumeroAsp);
  lue.numero_ans = table.valeur<domain::NumeroAns>(colonne::kNumeroAns);
  lue.client = table.texte(colonne::kClient, kLongueurTexte);
  lue.date_bon_commande = table.valeur<Jour>(colonne::kDateBonCommande);
  lue.montant_bon_commande = table.valeur<Montant>(colonne::kMontantBonCommande);
  lue.beneficiaires = table.finess(colonne::kBeneficiaires);
  lue.statut = table.statut_avance(colonne::kStatut);
  lue.date_paiement = table.valeur<Jour>(colonne::kDatePaiement);
  lue.montant_avance = table.valeur<Montant>(colonne::kMontantAvance);
  if (!table.est_donnee(colonne::kNumeroEditeur))
    table.exiger(colonne::kNumeroEditeur, "un numeroEditeur sur chaque ligne");
  return lue;
}

// The day of its status is the day of the payment when the table gives it.
domain::Avance nouvelle_avance(AvanceLue lue, Jour aujourd_hui) {
  const StatutAvance statut = lue.statut.value_or(StatutAvance::EnInstruction);
  const Jour depuis = statut == StatutAvance::Payee ? lue.date_paiement.value_or(aujourd_hui) : aujourd_hui;
  return {*std::move(lue.numero_editeur),
          std::move(lue.numero_asp),
          *std::move(lue.numero_ans),
          std::move(lue.client),
          lue.date_bon_commande,
          lue.montant_bon_commande,
          std::move(lue.beneficiaires),
          statut,
          depuis,
          {},
          lue.date_paiement,
          lue.montant_avance};
}

domain::Avance avance_mise_a_jour(const domain::Avance& avant, const AvanceLue& lue) {
  domain::Avance apres = avant;
  mettre(apres.numero_asp, lue.numero_asp);
  if (lue.numero_ans) apres.numero_ans = *lue.numero_ans;
  mettre(apres.client, lue.client);
  mettre(apres.date_bon_commande, lue.date_bon_commande);
  mettre(apres.montant_bon_commande, lue.montant_bon_commande);
  if (!lue.beneficiaires.empty()) apres.beneficiaires = lue.beneficiaires;
  if (lue.statut) apres.statut = *lue.statut;
  mettre(apres.date_paiement, lue.date_paiement);
  mettre(apres.montant_avance, lue.montant_avance);
  return apres;
}

std::size_t colonne_du_champ_avance(std::string_view cle) {
  // A table says the whole name where a report has the avance around it.
  if (cle == "montantBonCommande") return colonne::kMontantBonCommande;
  if (cle == "montant") return colonne::kMontantAvance;
  const auto connue = std::ranges::find(kColonnesAvance, cle, &ColonneConnue::nom);
  return connue == kColonnesAvance.end() ? colonne::kNumeroEditeur
                                         : static_cast<std::size_t>(connue - kColonnesAvance.begin());
}

void verifier_paiement(TableImportee& table, const AvanceLue& lue, StatutAvance statut) {
  const bool statut_illisible = !lue.statut && table.est_donnee(colonne::kStatut);
  if (est_versee(statut) || statut_illisible) return;
  const auto refuser = [&](std::size_t col) {
    table.noter(col, {CodeRefus::OptionsContraires,
                      fmt::format("une avance {} n'a pas été payée", domain::libelle(statut)),
                      "un paiement avec les statuts payee, a_recouvrer ou recouvree seulement",
                      "corriger le statut, ou vider cette cellule"});
  };
  if (lue.date_paiement) refuser(colonne::kDatePaiement);
  if (lue.montant_avance) refuser(colonne::kMontantAvance);
}

}  // namespace finhop::app
