// Taking a solde one step back, with a motive.
#pragma once

#include <string>

#include "finhop/app/contexte.hpp"
#include "finhop/app/correction.hpp"
#include "finhop/app/dossier/statut_saisi.hpp"
#include "finhop/base/refus.hpp"

namespace finhop::app {

// By one of domain::corrections<StatutSolde> that does not follow the lot. A refusal that is taken back makes its avance
// paid again in the same step; refused (correction-impossible) where the avance cannot be.
Issue<Correction> corriger_solde(Base& base, const Contexte& contexte, const std::string& reference,
                                 const StatutSaisi& saisi);

}  // namespace finhop::app
