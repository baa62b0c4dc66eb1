#include "cli/commandes/titres.hpp"
#include "finhop/app/solde/importer.hpp"

namespace finhop::cli {

Action declarer_solde_modele_csv(CLI::App& app) {
  return declarer_modele_csv(app, app::SorteDeTable::Soldes,
                             {app::modele_csv_soldes, app::modele_classeur_soldes});
}

}  // namespace finhop::cli
