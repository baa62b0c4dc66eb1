#include "app/avance/changer.hpp"

#include "app/dossier/changements.hpp"
#include "finhop/store/avances.hpp"
#include "finhop/store/paiements.hpp"

namespace finhop::app {

using domain::Avance;
using domain::StatutAvance;

void appliquer_les_changements(Base& base, Operation& operation, const AvanceSituee& avant,
                               const Avance& apres, const Jour& aujourd_hui) {
  const bool change_de_statut = apres.statut != avant.avance.statut;
  const bool devient_payee = change_de_statut && apres.statut == StatutAvance::Payee;
  // The payment goes with the step when it is the step.
  Avance corrigee = apres;
  corrigee.statut = avant.avance.statut;
  if (devient_payee) {
    corrigee.date_paiement = avant.avance.date_paiement;
    corrigee.montant_avance = avant.avance.montant_avance;
  }
  const auto champs = changements(avant.avance, corrigee);
  Avance sans_paiement = corrigee;
  sans_paiement.date_paiement = avant.avance.date_paiement;
  sans_paiement.montant_avance = avant.avance.montant_avance;
  if (sans_paiement != avant.avance) store::modifier_avance(base, avant.cle, corrigee);
  if (corrigee.date_paiement != avant.avance.date_paiement ||
      corrigee.montant_avance != avant.avance.montant_avance)
    store::noter_paiement(base, avant.cle, domain::NaturePaiement::Avance, corrigee.date_paiement,
                          corrigee.montant_avance);
  if (!champs.empty()) operation.noter("avance.modifiee", corrigee.numero_editeur, en_une_ligne(champs));
  if (!change_de_statut) return;
  const Jour date = devient_payee ? apres.date_paiement.value_or(aujourd_hui) : aujourd_hui;
  appliquer_statut(base, operation, {avant.cle, corrigee},
                   {apres.statut, date, devient_payee ? apres.montant_avance : std::nullopt, std::nullopt});
}

}  // namespace finhop::app
