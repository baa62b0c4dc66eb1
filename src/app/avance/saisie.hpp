// Putting what was given of an avance over what was recorded.
#pragma once

#include "app/saisie/saisies.hpp"
#include "finhop/app/avance/saisie.hpp"

namespace finhop::app {

// Everything given but the status, which is left to the caller.
void appliquer(Saisies& saisies, const AvanceSaisie& saisie, domain::Avance& avance);
// Refused when the software is not known, or the numeroASP is somebody else's.
void verifier_liens(Base& base, Saisies& saisies, const domain::Avance& avance);

}  // namespace finhop::app
