// What documents say, beside what their dossier claims.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "finhop/app/dossier/montrer.hpp"
#include "finhop/app/piece/lire.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

// What a reading of all that was not read did.
Page lectures_faites(const app::RapportDeLecture& rapport);

// « montant hors taxes (10 000,00 €) : trouvé page 1 »
std::string verification_dite(const domain::Verification& verification);

// Of one dossier: each thing that was looked for, found or not, and where.
Page documents_lus(std::span<const app::DocumentLu> documents);
std::vector<Faits> documents_lus_pour_programmes(std::span<const app::DocumentLu> documents);

}  // namespace finhop::vue
