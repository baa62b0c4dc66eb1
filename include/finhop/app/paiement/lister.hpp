// What was paid, notice by notice.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/paiements/paiement.hpp"

namespace finhop::app {

// The payments of one notice; of none, those that were noted one by one.
struct PaiementsDUnAvis {
  std::optional<domain::AvisDePaiement> avis = {};
  std::vector<domain::PaiementDeDossier> paiements = {};
};

// Those of no notice first. `reference`: of that dossier only, and of the notices that paid it.
Issue<std::vector<PaiementsDUnAvis>> lister_paiements(Base& base, const Contexte& contexte,
                                                      const std::optional<std::string>& reference);

}  // namespace finhop::app
