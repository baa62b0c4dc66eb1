#include "finhop/domain/argent/retards.hpp"

namespace finhop::domain {

std::optional<int> delai_de(SituationDossier situation, const Delais& delais) {
  switch (situation) {
    case SituationDossier::AttendAvance:
      return delais.jours(Reglage::AttendAvance);
    case SituationDossier::AvanceACompleter:
    case SituationDossier::ReponseAttendue:
      return delais.jours(Reglage::ReponseAsp);
    case SituationDossier::ACorriger:
      return delais.jours(Reglage::ACorriger);
    case SituationDossier::ACompleter:
      return delais.jours(Reglage::ACompleter);
    case SituationDossier::Pret:
      return delais.jours(Reglage::AExporter);
    case SituationDossier::ADeposer:
      return 0;
    case SituationDossier::AttendReponse:
      return delais.jours(Reglage::AttendReponse);
    case SituationDossier::AttendDecision:
      return delais.jours(Reglage::AttendDecision);
    case SituationDossier::AttendPaiement:
      return delais.jours(Reglage::AttendPaiement);
    case SituationDossier::Close:
    case SituationDossier::ARembourser:
    case SituationDossier::Remboursee:
    case SituationDossier::PayeEcart:
    case SituationDossier::Solde:
    case SituationDossier::Refuse:
      break;
  }
  return std::nullopt;
}

std::optional<int> jours_de_retard(const FaitsDArgent& faits, const Jour& jour, const Delais& delais) {
  const auto delai = delai_de(situation_de(faits), delais);
  const auto debut = depuis(faits);
  if (!delai || !debut) return std::nullopt;
  const int retard = jours_entre(*debut, jour) - *delai;
  return retard > 0 ? std::optional(retard) : std::nullopt;
}

}  // namespace finhop::domain
