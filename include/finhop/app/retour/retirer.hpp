// Taking back a whole answer of the portal that was imported by mistake.
#pragma once

#include <optional>
#include <string>

#include "finhop/app/contexte.hpp"
#include "finhop/app/correction.hpp"
#include "finhop/base/refus.hpp"

namespace finhop::app {

// The lot is deposited again and waits for its answer, each line without its decision; the bytes stay, and may be
// imported again. Refused (correction-impossible) when one of its dossiers took a later step.
Issue<Correction> retirer_retour(Base& base, const Contexte& contexte, const std::string& nom,
                                 const Saisi& motif, const std::optional<Saisi>& date);

}  // namespace finhop::app
