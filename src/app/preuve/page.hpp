// The facts of a dossier that its proof opens with.
#pragma once

#include <vector>

#include "app/piece/versions.hpp"
#include "finhop/app/contexte.hpp"
#include "finhop/domain/dossier.hpp"
#include "finhop/format/preuve.hpp"

namespace finhop::app {

// Identity, amounts, what was sent since, documents: nothing that depends on the day it is.
format::Preuve faits_du_dossier(Base& base, const domain::Dossier& dossier,
                                const std::vector<Version>& versions);

}  // namespace finhop::app
