// The parts of the report.
#pragma once

#include <string>
#include <string_view>

#include "finhop/app/argent/rapporter.hpp"
#include "finhop/format/html_formes.hpp"
#include "finhop/web/page_rapport.hpp"
#include "web/pages/mots.hpp"

namespace finhop::web {

// What came beside what was expected, month after month.
h::Html par_mois_html(const app::Rapport& rapport, Mene mene);
// Where the dossiers are.
h::Html par_situation_html(const app::Rapport& rapport, Mene mene);
// What is still to come, by how late it is.
h::Html par_age_html(const app::Rapport& rapport, Mene mene);
h::Html en_retard_html(const app::Rapport& rapport, const DireRemede& dire, Mene mene);
h::Html a_risque_html(const app::Rapport& rapport, const DireRemede& dire, Mene mene);

// What was expected of the dossiers, of both parts.
Montant attendu(const domain::Sommes& sommes);
Montant recu(const domain::Sommes& sommes);

}  // namespace finhop::web
