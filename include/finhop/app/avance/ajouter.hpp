// Recording an avance.
#pragma once

#include "finhop/app/avance/saisie.hpp"

namespace finhop::app {

Issue<AvanceEcrite> ajouter_avance(Base& base, const Contexte& contexte, const Saisi& numero_editeur,
                                   const AvanceSaisie& saisie);

}  // namespace finhop::app
