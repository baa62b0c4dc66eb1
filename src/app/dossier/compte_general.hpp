// Counting every dossier by its status, for whoever reports it.
#pragma once

#include "app/dossier/jugement.hpp"
#include "finhop/app/dossier/etat.hpp"

namespace finhop::app {

// Inside a read of the caller's.
EtatGeneral dresser_etat(Base& base, const Jugement& jugement);

}  // namespace finhop::app
