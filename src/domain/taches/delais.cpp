#include <chrono>

#include "finhop/domain/taches/taches.hpp"

namespace finhop::domain {

std::optional<Reglage> delai_de(SituationDossier situation) {
  switch (situation) {
    case SituationDossier::AttendAvance:
      return Reglage::AttendAvance;
    case SituationDossier::AvanceACompleter:
    case SituationDossier::ReponseAttendue:
      return Reglage::ReponseAsp;
    case SituationDossier::ACorriger:
      return Reglage::ACorriger;
    case SituationDossier::ARembourser:
      return Reglage::ARembourser;
    case SituationDossier::ACompleter:
      return Reglage::ACompleter;
    case SituationDossier::Pret:
      return Reglage::AExporter;
    case SituationDossier::AttendReponse:
      return Reglage::AttendReponse;
    case SituationDossier::AttendDecision:
      return Reglage::AttendDecision;
    case SituationDossier::AttendPaiement:
      return Reglage::AttendPaiement;
    case SituationDossier::ADeposer:
    case SituationDossier::Close:
    case SituationDossier::Remboursee:
    case SituationDossier::PayeEcart:
    case SituationDossier::Solde:
    case SituationDossier::Refuse:
      break;
  }
  return std::nullopt;
}

Jour debut_du_retard(const Jour& aujourd_hui, int delai) {
  return Jour::de(aujourd_hui.jours() - std::chrono::days(delai));
}

}  // namespace finhop::domain
