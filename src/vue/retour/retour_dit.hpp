// What is said of one answer, whether it came alone or with others.
#pragma once

#include <string>
#include <vector>

#include "finhop/app/retour/importer.hpp"
#include "finhop/vue/faits.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

struct Total {
  std::size_t demandes = 0;
  Montant montant;
};

// Of the lines so decided.
Total total(const app::RetourImporte& retour, domain::Decision decision);

// « lot JSON-… : retour importé »
std::string titre_du_retour(const app::RetourImporte& retour);
Page contenu_du_retour(const app::RetourImporte& retour);
bool a_corriger_ensuite(const app::RetourImporte& retour);
Bloc exporter_ensuite();

std::vector<Faits> ecarts(const std::vector<domain::Difference>& differences);
std::vector<Faits> libelles(const std::vector<domain::LibelleRecu>& recus);

}  // namespace finhop::vue
