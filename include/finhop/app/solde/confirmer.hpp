// Sending again, as they were, requests that the portal refused: only with a motive, when the cause lay outside them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/solde/saisir.hpp"

namespace finhop::app {

// The dossiers named, and those that the portal refused in that lot, all of them or none. A later change or refusal ends it.
Issue<std::vector<SoldeEcrit>> confirmer_soldes(Base& base, const Contexte& contexte,
                                                std::vector<std::string> references,
                                                const std::optional<std::string>& lot, const Saisi& motif);

}  // namespace finhop::app
