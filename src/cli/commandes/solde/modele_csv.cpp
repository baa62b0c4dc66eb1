#include <ostream>

#include "cli/commande.hpp"
#include "finhop/app/solde/importer.hpp"

namespace finhop::cli {

Action declarer_solde_modele_csv(CLI::App&) {
  return [](const Session& session) {
    session.sortie() << app::modele_csv_soldes();
    return kFait;
  };
}

}  // namespace finhop::cli
