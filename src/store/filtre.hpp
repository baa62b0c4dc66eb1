// What a filter of dossiers asks of the tables avance (a) and solde (s).
#pragma once

#include <string>

#include "finhop/store/dossiers.hpp"
#include "store/requete.hpp"

namespace finhop::store {

// « WHERE … », with its last space; nothing when all are asked for.
std::string conditions(const FiltreDossiers& filtre);
void lier_filtre(Requete& requete, const FiltreDossiers& filtre);

}  // namespace finhop::store
