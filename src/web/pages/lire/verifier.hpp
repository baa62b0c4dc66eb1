// A deposit file, checked wherever it came from.
#pragma once

#include "finhop/app/fichier.hpp"
#include "web/pages/cadre.hpp"

namespace finhop::web {

// `apres`: what stands below the report.
Reponse verifier_ce_fichier(Contexte& contexte, const app::Fichier& fichier, const h::Html& apres);

}  // namespace finhop::web
