// The draft of an avance: filled by what people give, checked against what is recorded.
#pragma once

#include "app/saisie/brouillon.hpp"
#include "app/saisie/saisies.hpp"
#include "finhop/app/avance/saisie.hpp"

namespace finhop::app {

using BrouillonAvance = Brouillon<domain::Avance>;

// An empty text erases; what cannot be read is refused.
BrouillonAvance lire_avance(Saisies& saisies, const AvanceSaisie& saisie);
// Refused when the software is not known, or the numeroASP is somebody else's.
void verifier_liens(Base& base, Saisies& saisies, const domain::Avance& avance);

}  // namespace finhop::app
