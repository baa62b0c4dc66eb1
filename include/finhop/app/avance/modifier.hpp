// Changing what is recorded of an avance.
#pragma once

#include <string>

#include "finhop/app/avance/saisie.hpp"

namespace finhop::app {

Issue<AvanceEcrite> modifier_avance(Base& base, const Contexte& contexte, const std::string& reference,
                                    const AvanceSaisie& saisie);

}  // namespace finhop::app
