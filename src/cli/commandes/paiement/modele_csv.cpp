#include "cli/commandes/titres.hpp"
#include "finhop/app/paiement/importer.hpp"

namespace finhop::cli {

Action declarer_paiement_modele_csv(CLI::App& app) {
  return declarer_modele_csv(app, app::SorteDeTable::Paiements,
                             {app::modele_csv_paiements, app::modele_classeur_paiements});
}

}  // namespace finhop::cli
