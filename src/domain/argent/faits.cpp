#include "finhop/domain/argent/faits.hpp"

#include <algorithm>

#include "finhop/domain/attendus.hpp"

namespace finhop::domain {

Recu avance_recue(const FaitsDArgent& faits) {
  return {faits.avance_recue, faits.avance_payee_le};
}

Recu solde_recu(const FaitsDArgent& faits) {
  return {faits.solde_recu, faits.solde_paye_le};
}

std::optional<Montant> avance_attendue(const FaitsDArgent& faits) {
  return avance_attendue(faits.avance, faits.commande);
}

std::optional<Montant> solde_attendu(const FaitsDArgent& faits) {
  return solde_attendu(faits.facture, avance_recue(faits).montant);
}

SituationDossier situation_de(const FaitsDArgent& faits) {
  if (faits.juge) return faits.juge->situation;
  const bool ecart = faits.solde == StatutSolde::Paye &&
                     a_un_ecart(solde_attendu(faits), solde_recu(faits).montant, faits.ecart_admis);
  return situation_des_statuts(faits.avance, faits.solde, ecart);
}

std::optional<Jour> depuis(const FaitsDArgent& faits) {
  if (faits.juge) return faits.juge->depuis;
  if (faits.avance != StatutAvance::Payee) return faits.avance_le;
  if (!faits.solde) return faits.avance_payee_le ? faits.avance_payee_le : faits.avance_le;
  if (faits.solde == StatutSolde::Exporte) return faits.a_deposer_le;
  if (faits.solde == StatutSolde::Paye && faits.solde_paye_le) return faits.solde_paye_le;
  return faits.solde_le;
}

std::optional<Montant> a_recevoir(const FaitsDArgent& faits) {
  return a_recevoir(faits.avance, faits.solde, faits.facture, faits.commande, avance_recue(faits).montant);
}

int montants_non_notes(const FaitsDArgent& faits) {
  return (est_versee(faits.avance) && !avance_recue(faits).montant ? 1 : 0) +
         (faits.solde == StatutSolde::Paye && !solde_recu(faits).montant ? 1 : 0) +
         (faits.avance == StatutAvance::Recouvree && !faits.rembourse ? 1 : 0);
}

}  // namespace finhop::domain
