// What an import took, and can hardly be so.
#pragma once

#include "finhop/app/saisie/imports.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::app {

// `dossier`: as the line of the table leaves it.
void noter_a_verifier(RapportImport& rapport, const domain::Dossier& dossier, std::size_t ligne,
                      const Jour& aujourd_hui);

}  // namespace finhop::app
