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

// The steps from there that a person notes, and those back: the others follow a lot.
std::vector<domain::StatutSolde> pas_a_noter(domain::StatutSolde de);
std::vector<domain::StatutSolde> reculs_a_noter(domain::StatutSolde de);

}  // namespace finhop::app
