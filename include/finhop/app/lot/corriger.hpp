// Taking a lot one step back, with a motive: a deposit, or the refusal of a whole file, that was noted by mistake.
#pragma once

#include <string>

#include "finhop/app/contexte.hpp"
#include "finhop/app/correction.hpp"
#include "finhop/app/dossier/statut_saisi.hpp"
#include "finhop/base/refus.hpp"

namespace finhop::app {

// depose → genere, rejete → depose; its soldes follow. Refused (correction-impossible) when one of them took a later step.
Issue<Correction> corriger_lot(Base& base, const Contexte& contexte, const std::string& nom,
                               const StatutSaisi& saisi);

}  // namespace finhop::app
