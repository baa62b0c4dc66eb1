// A dossier whose avance could have to be given back, and which of two presses more.
#pragma once

#include <optional>

#include "finhop/app/argent/additionner.hpp"

namespace finhop::app {

std::optional<DossierARisque> a_risque(const domain::FaitsDArgent& faits, const domain::Echeances& echeances);
bool presse_plus(const DossierARisque& a, const DossierARisque& b);

}  // namespace finhop::app
