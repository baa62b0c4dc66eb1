// What is to be done about a dossier, by the kind of its task.
#pragma once

#include "finhop/domain/constat.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::domain {

// The answer to the ASP is given elsewhere; here it is noted.
Remede apres_la_reponse(const Dossier& dossier);
Remede corriger(const Dossier& dossier);
Remede rembourser(const Dossier& dossier);
// A payment that is not the one expected, or whose amount nobody noted.
Remede eclaircir(const Dossier& dossier);
// An avance that is paid, whose amount nobody noted.
Remede noter_le_montant(const Dossier& dossier);
Remede completer(const Dossier& dossier, const Constats& constats);

}  // namespace finhop::domain
