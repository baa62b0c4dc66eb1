// One step of an avance's life cycle, applied and noted.
#pragma once

#include "app/operation.hpp"
#include "finhop/app/avance/saisie.hpp"
#include "finhop/store/avances.hpp"

namespace finhop::app {

struct AvanceSituee {
  std::int64_t cle;
  domain::Avance avance;
};

Refus pas_interdit(const domain::Avance& avance, domain::StatutAvance vers);
// The step must be allowed.
AvanceEcrite appliquer_statut(Base& base, Operation& operation, const AvanceSituee& situee,
                              const store::Changement<domain::StatutAvance>& changement);

}  // namespace finhop::app
