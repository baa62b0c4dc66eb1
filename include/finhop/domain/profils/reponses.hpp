// What a scenario answers, for the fields that go with an answer.
#pragma once

#include <string_view>

#include "finhop/domain/dossier.hpp"
#include "finhop/domain/profils/profil.hpp"

namespace finhop::domain {

// To a boolean of the scenario, the guide's or a profile's own; false while nothing is answered.
bool repond_oui(const Scenario& scenario, std::string_view reponse);
bool est_a_remplir(const ChampPropre& champ, const Scenario& scenario);

}  // namespace finhop::domain
