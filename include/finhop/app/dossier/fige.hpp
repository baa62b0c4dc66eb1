// A claim that is sent does not change, nor what it says of its avance.
#pragma once

#include "finhop/base/refus.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::app {

bool est_fige(const domain::Dossier& dossier);
// Why a dossier that is does not change.
Refus fige(const domain::Dossier& dossier);

}  // namespace finhop::app
