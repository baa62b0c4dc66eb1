// The parts of the report.
#pragma once

#include <string>
#include <string_view>

#include "finhop/app/argent/rapporter.hpp"
#include "finhop/format/html_formes.hpp"
#include "web/pages/mots.hpp"

namespace finhop::web {

// What came beside what was expected, month after month.
h::Html par_mois_html(const app::Rapport& rapport);
// Where the dossiers are.
h::Html par_situation_html(const app::Rapport& rapport);
// What is still to come, by how late it is.
h::Html par_age_html(const app::Rapport& rapport);
h::Html en_retard_html(const app::Rapport& rapport, const DireRemede& dire);
h::Html a_risque_html(const app::Rapport& rapport, const DireRemede& dire);

// What was expected of the dossiers, of both parts.
Montant attendu(const domain::Sommes& sommes);
Montant recu(const domain::Sommes& sommes);

}  // namespace finhop::web
