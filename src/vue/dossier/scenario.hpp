// What a claim says of the installation.
#pragma once

#include <string>

#include "finhop/domain/dossier.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

// The three answers of the guide's; of another profile, what it fills.
void dire_scenario(Faits& faits, const domain::Scenario& scenario, const std::string& profil);

}  // namespace finhop::vue
