#include <ostream>

#include "cli/commande.hpp"
#include "finhop/app/paiement/importer.hpp"

namespace finhop::cli {

Action declarer_paiement_modele_csv(CLI::App&) {
  return [](const Session& session) {
    session.sortie() << app::modele_csv_paiements();
    return kFait;
  };
}

}  // namespace finhop::cli
