// Recording an avance.
#pragma once

#include "finhop/app/avance/saisie.hpp"

namespace finhop::app {

// The numeroEditeur and the numeroAns must be given.
Issue<AvanceEcrite> ajouter_avance(Base& base, const Contexte& contexte, const AvanceSaisie& saisie);

}  // namespace finhop::app
