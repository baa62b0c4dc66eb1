// What is said of a copy of the base.
#pragma once

#include <iosfwd>

#include "cli/rapports.hpp"
#include "finhop/app/entretien/sauvegarder.hpp"

namespace finhop::cli {

void ecrire_copie(std::ostream& sortie, const app::Copie& copie);
JsonDoc json_copie(const app::Copie& copie);

}  // namespace finhop::cli
