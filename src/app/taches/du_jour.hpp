// The tasks of the day inside a read of the caller's, who judges and has read the lots.
#pragma once

#include <span>
#include <vector>

#include "app/dossier/jugement.hpp"
#include "finhop/domain/taches/taches.hpp"

namespace finhop::app {

std::vector<domain::Tache> taches_du_jour(Base& base, const Jugement& jugement, const Jour& aujourd_hui,
                                          std::span<const domain::Lot> lots);

}  // namespace finhop::app
