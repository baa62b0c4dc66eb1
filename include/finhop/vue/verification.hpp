// What was found in deposit files, in words.
#pragma once

#include <string>

#include "finhop/app/verification/verifier.hpp"
#include "finhop/vue/faits.hpp"

namespace finhop::vue {

// « déposable », « à ne pas déposer : 3 erreurs » and what the portal would do, of one file or of many.
std::string verdict(const app::FichierVerifie& fichier);
std::string verdict(const app::BilanVerification& bilan);
// « accepte les 12 demandes », « refuse 2 demandes sur 12 », « refuse le fichier entier : sa structure »
std::string prediction_en_clair(const app::FichierVerifie& fichier);
// « demande 3 (00003), ligne 12, colonne 24 »; empty for the whole file.
std::string lieu(const app::ConstatSitue& constat);
// « structure », « cohérence »
std::string_view nom(domain::Etape etape);
// A finding, for programs.
Faits faits(const app::ConstatSitue& constat);

}  // namespace finhop::vue
