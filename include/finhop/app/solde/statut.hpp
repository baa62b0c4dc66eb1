// Following the status of soldes.
#pragma once

#include <string>
#include <vector>

#include "finhop/app/dossier/statut_saisi.hpp"
#include "finhop/app/solde/saisir.hpp"

namespace finhop::app {

// incomplet, a_modifier, valide, paye, refuse, and accepte again; the lots set the others. All the dossiers or none.
// A refused solde makes its avance a_recouvrer in the same step.
Issue<std::vector<SoldeEcrit>> changer_statut_soldes(Base& base, const Contexte& contexte,
                                                     const std::vector<std::string>& references,
                                                     const StatutSaisi& saisi);

}  // namespace finhop::app
