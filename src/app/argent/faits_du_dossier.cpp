#include "app/argent/faits_du_dossier.hpp"

#include "finhop/domain/statuts.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

using domain::FaitsDArgent;

// The others tell by their statuses alone where they stand.
bool est_juge(const domain::Dossier& dossier) {
  return dossier.avance.statut == domain::StatutAvance::Payee && dossier.solde &&
         domain::est_en_main(dossier.solde->statut);
}

void remplir(FaitsDArgent& faits, const domain::Dossier& dossier) {
  const domain::Solde& solde = *dossier.solde;
  faits.solde = solde.statut;
  faits.solde_le = solde.date_statut;
  faits.solde_paye_le = solde.date_paiement;
  faits.solde_recu = solde.montant_paye;
  faits.ecart_admis = solde.motif.has_value();
  if (const auto facture = domain::facture_reclamee(dossier)) {
    faits.facture = facture->montant;
    faits.facture_le = facture->date;
  }
}

}  // namespace

FaitsDesDossiers::FaitsDesDossiers(Base& base) : paiements_(store::lire_paiements_en_plusieurs(base)) {
  for (const domain::Lot& lot : store::lire_lots(base)) jours_des_lots_.emplace(lot.nom, lot.date_depot);
}

FaitsDArgent FaitsDesDossiers::de(const Fiche& fiche) const {
  const domain::Avance& avance = fiche.dossier.avance;
  FaitsDArgent faits{.cle = fiche.dossier.cle,
                     .numero_editeur = avance.numero_editeur.texte(),
                     .numero_ans = avance.numero_ans.texte(),
                     .client = avance.client,
                     .avance = avance.statut,
                     .avance_le = avance.date_statut,
                     .commande = avance.montant_bon_commande,
                     .avance_payee_le = avance.date_paiement,
                     .avance_recue = avance.montant_avance,
                     .rembourse = avance.montant_recouvre};
  if (fiche.dossier.solde) remplir(faits, fiche.dossier);
  if (faits.solde == domain::StatutSolde::Exporte && fiche.dossier.lot_vivant)
    if (const auto lot = jours_des_lots_.find(*fiche.dossier.lot_vivant); lot != jours_des_lots_.end())
      faits.a_deposer_le = lot->second;
  if (const auto siens = paiements_.find(faits.cle); siens != paiements_.end()) {
    faits.avance_en_plusieurs = siens->second.avance;
    faits.solde_en_plusieurs = siens->second.solde;
  }
  if (est_juge(fiche.dossier))
    faits.juge = domain::SituationJugee{fiche.situation.quoi, fiche.situation.depuis};
  return faits;
}

}  // namespace finhop::app
