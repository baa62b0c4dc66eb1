// What every step of a solde's life begins with.
#pragma once

#include <string>
#include <vector>

#include "app/dossier/pas.hpp"
#include "finhop/app/contexte.hpp"
#include "finhop/base/refus.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::app {

// The portal's own decisions and what comes before them follow the lots.
bool suit_le_lot(domain::StatutSolde de, domain::StatutSolde vers);
// A step that is not taken, for its refusal. `permis`: from there; those that follow the lots are left out.
PasRefuse<domain::StatutSolde> pas_de_solde_refuse(const domain::Dossier& dossier, domain::StatutSolde vers,
                                                   std::vector<domain::StatutSolde> permis, Suite suite);
// A dossier whose solde is begun.
Result<domain::Dossier> exiger_solde(Base& base, const Contexte& contexte, const std::string& reference);

}  // namespace finhop::app
