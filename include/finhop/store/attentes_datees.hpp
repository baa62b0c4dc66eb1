// Avances, decisions and payments that are waited for, gathered by the day since when they are.
#pragma once

#include <string>
#include <vector>

#include "finhop/base/jour.hpp"
#include "finhop/base/montant.hpp"
#include "finhop/domain/situations.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

struct AttenteDatee {
  domain::SituationDossier situation;  // AttendAvance, AttendDecision or AttendPaiement
  Jour depuis;
  std::vector<std::string> dossiers = {};  // numeroEditeur, in order
  Montant montant = {};                    // to come, of those where it is known
};
// Those that bear a day only.
std::vector<AttenteDatee> relever_attentes_datees(Base& base);

}  // namespace finhop::store
