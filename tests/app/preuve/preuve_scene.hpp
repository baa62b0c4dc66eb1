// Proofs made and read back.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/atelier.hpp"
#include "finhop/app/preuve/prouver.hpp"

namespace finhop::tests {

Issue<std::vector<app::PreuveFaite>> prouver(Atelier& atelier, const std::vector<std::string>& numeros,
                                             const std::string& sortie = "preuves");
// What the zip of that dossier holds, by name.
std::map<std::string, std::string> contenu_de_la_preuve(const Atelier& atelier, const std::string& numero,
                                                        const std::string& sortie = "preuves");
// Two dossiers deposited in one lot that the portal answered: 00001 accepted, 00002 refused.
void deux_dossiers_repondus(Atelier& atelier);

}  // namespace finhop::tests
