// Noting that the portal refused the whole file (guide 1.2, control 1).
// A lot only takes the steps of its life cycle; a refusal tells the next one.
#pragma once

#include <string>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/lot.hpp"

namespace finhop::app {

// After its deposit only.
Issue<domain::Lot> rejeter_lot(Base& base, const Contexte& contexte, const std::string& nom,
                               const Saisi& motif);

}  // namespace finhop::app
