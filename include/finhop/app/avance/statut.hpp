// Following the status of avances.
#pragma once

#include <string>
#include <vector>

#include "finhop/app/avance/saisie.hpp"
#include "finhop/app/dossier/statut_saisi.hpp"

namespace finhop::app {

// All the dossiers or none.
Issue<std::vector<AvanceEcrite>> changer_statut_avances(Base& base, const Contexte& contexte,
                                                        const std::vector<std::string>& references,
                                                        const StatutSaisi& saisi);

}  // namespace finhop::app
