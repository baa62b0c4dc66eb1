#include "cli/commandes/titres.hpp"
#include "finhop/app/avance/importer.hpp"

namespace finhop::cli {

Action declarer_avance_modele_csv(CLI::App& app) {
  return declarer_modele_csv(app, app::SorteDeTable::Avances,
                             {app::modele_csv_avances, app::modele_classeur_avances});
}

}  // namespace finhop::cli
