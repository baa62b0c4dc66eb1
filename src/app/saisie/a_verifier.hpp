// What an import did, and what it took that can hardly be so.
#pragma once

#include "finhop/app/saisie/imports.hpp"
#include "finhop/domain/constat.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::app {

// `constats`: on the dossier as the line of the table leaves it.
void noter_a_verifier(RapportImport& rapport, const domain::NumeroEditeur& numero, std::size_t ligne,
                      domain::Constats constats);

// Named in the report, or counted only.
void noter_creee(RapportImport& rapport, const domain::NumeroEditeur& numero);
void noter_inchangee(RapportImport& rapport, const domain::NumeroEditeur& numero);
void noter_modifie(RapportImport& rapport, DossierModifie modifie);
// What the report tells of that: nothing when all are named.
void dire_les_tus(RapportImport& rapport);

// An avance that is paid otherwise than expected; to the cent, as every gap.
void noter_l_ecart(RapportImport& rapport, const domain::Avance& avance, std::size_t ligne);

}  // namespace finhop::app
