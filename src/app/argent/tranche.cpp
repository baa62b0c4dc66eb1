#include "app/argent/tranche.hpp"

namespace finhop::app {

Tranche tranche(const Referentiel& referentiel, const Instant& maintenant) {
  Tranche tranche{maintenant.jour_a_paris(), {}};
  for (const auto& [numero, logiciel] : referentiel.logiciels())
    if (logiciel.date_limite)
      tranche.passees.push_back(
          domain::limite_est_passee(logiciel, tranche.jour, maintenant.heure_a_paris()));
  return tranche;
}

std::optional<Heure> heure_dite(const Referentiel& referentiel, const Instant& maintenant) {
  const Jour jour = maintenant.jour_a_paris();
  const Heure heure = maintenant.heure_a_paris();
  for (const auto& [numero, logiciel] : referentiel.logiciels())
    if (logiciel.date_limite == jour && domain::limite_est_passee(logiciel, jour, heure)) return heure;
  return std::nullopt;
}

}  // namespace finhop::app
