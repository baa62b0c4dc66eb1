#include "finhop/domain/argent/postes.hpp"

namespace finhop::domain {
namespace {

Poste poste_du_retard(int jours) {
  if (jours <= 30) return Poste::Retard30;
  if (jours <= 60) return Poste::Retard60;
  return jours <= 90 ? Poste::Retard90 : Poste::RetardPlus;
}

}  // namespace

std::string_view libelle(JourDuPoste jour) {
  switch (jour) {
    case JourDuPoste::Commande:
      return "le jour du bon de commande";
    case JourDuPoste::PaiementAvance:
      return "le jour du paiement de l'avance";
    case JourDuPoste::Facture:
      return "le jour de la facture";
    case JourDuPoste::PaiementSolde:
      return "le jour du paiement du solde";
    case JourDuPoste::Attente:
      return "le jour depuis lequel on attend";
    case JourDuPoste::Remboursement:
      return "le jour du remboursement";
  }
  return {};
}

Montant Sommes::en_retard() const {
  const Sommes& s = *this;
  return s[Poste::Retard30] + s[Poste::Retard60] + s[Poste::Retard90] + s[Poste::RetardPlus];
}

Sommes& Sommes::operator+=(const Sommes& autres) {
  dossiers += autres.dossiers;
  non_notes += autres.non_notes;
  for (std::size_t i = 0; i < montants.size(); ++i) montants[i] += autres.montants[i];
  return *this;
}

void pour_chaque_poste(const FaitsDArgent& faits, const JourDArgent& jour, const VoirPoste& voir) {
  const auto compter = [&](Poste poste, const std::optional<Montant>& montant,
                           const std::optional<Jour>& le) {
    if (montant) voir(poste, *montant, le);
  };
  // Each payment on its own day.
  const auto recevoir = [&](Poste poste, const Recu& somme, const std::vector<Recu>& en_plusieurs) {
    if (en_plusieurs.empty()) compter(poste, somme.montant, somme.le);
    for (const Recu& recu : en_plusieurs) compter(poste, recu.montant, recu.le);
  };
  const Recu avance = avance_recue(faits);
  const Recu solde = solde_recu(faits);
  const auto avance_due = avance_attendue(faits);
  const auto solde_du = solde_attendu(faits);
  compter(Poste::BonsCommande, faits.commande, faits.commande_le);
  compter(Poste::AvanceAttendue, avance_due, faits.commande_le);
  recevoir(Poste::AvanceRecue, avance, faits.avance_en_plusieurs);
  if (avance_due && avance.montant) voir(Poste::EcartAvance, *avance_due - *avance.montant, avance.le);
  compter(Poste::Facture, faits.facture, faits.facture_le);
  compter(Poste::SoldeAttendu, solde_du, faits.facture_le);
  recevoir(Poste::SoldeRecu, solde, faits.solde_en_plusieurs);
  if (solde_du && solde.montant) voir(Poste::Ecart, *solde_du - *solde.montant, solde.le);
  if (const auto reste = a_recevoir(faits)) {
    const auto attendu_depuis = depuis(faits);
    voir(Poste::ResteARecevoir, *reste, attendu_depuis);
    if (const auto retard = jours_de_retard(faits, jour.jour, jour.delais))
      voir(poste_du_retard(*retard), *reste, attendu_depuis);
  }
  if (const auto risque = risque_de(faits, jour.echeances))
    compter(Poste::ARisque, risque->montant, avance.le);
  if (faits.avance == StatutAvance::ARecouvrer) compter(Poste::ARembourser, avance.montant, avance.le);
  compter(Poste::Rembourse, faits.rembourse, faits.avance_le);
}

}  // namespace finhop::domain
