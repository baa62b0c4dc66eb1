// What there is to do today, for the whole base.
#pragma once

#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/taches/taches.hpp"

namespace finhop::app {

// Late first, then by kind, then by amount.
std::vector<domain::Tache> taches_du_jour(Base& base, const Contexte& contexte);

}  // namespace finhop::app
