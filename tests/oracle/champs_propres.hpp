// The fields that a profile has of its own: drawn, filled, and judged beside the program.
#pragma once

#include <set>
#include <string>

#include "finhop/domain/profils/profil.hpp"
#include "oracle/depot_arbre.hpp"
#include "oracle/hasard.hpp"
#include "oracle/temoin_json.hpp"

namespace finhop::tests {

// Zero to six of any kind, some of them with an answer before them.
void tirer_champs_propres(Hasard& hasard, domain::Profil& profil);
// The name of their block in the scenario.
std::string nom_du_bloc_propre(const domain::Profil& profil);
Branche bloc_propre(Hasard& hasard, const domain::Profil& profil);
// FMT-X-<champ>, of a line that may be no object.
std::set<std::string> propres_violes(const Noeud& ligne, const domain::Profil& profil);

}  // namespace finhop::tests
