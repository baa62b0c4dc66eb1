#include "finhop/domain/argent/retards.hpp"

#include "finhop/domain/taches/taches.hpp"

namespace finhop::domain {

namespace {

// The day of a lot does not wait.
std::optional<int> jours_permis(SituationDossier situation, const Delais& delais) {
  if (situation == SituationDossier::ADeposer) return 0;
  if (situation == SituationDossier::ARembourser) return std::nullopt;  // nothing is awaited
  const auto delai = delai_de(situation);
  return delai ? std::optional(delais.jours(*delai)) : std::nullopt;
}

}  // namespace

std::optional<int> jours_de_retard(const FaitsDArgent& faits, const Jour& jour, const Delais& delais) {
  const auto delai = jours_permis(situation_de(faits), delais);
  const auto debut = depuis(faits);
  if (!delai || !debut) return std::nullopt;
  const int retard = jours_entre(*debut, jour) - *delai;
  return retard > 0 ? std::optional(retard) : std::nullopt;
}

}  // namespace finhop::domain
