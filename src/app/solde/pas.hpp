// What every step of a solde's life begins with.
#pragma once

#include <string>

#include "finhop/app/contexte.hpp"
#include "finhop/base/refus.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::app {

// The portal's own decisions and what comes before them follow the lots.
bool suit_le_lot(const domain::Solde& solde, domain::StatutSolde vers);
// A dossier whose solde is begun.
Result<domain::Dossier> exiger_solde(Base& base, const std::string& reference);

}  // namespace finhop::app
