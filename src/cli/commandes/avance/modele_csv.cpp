#include <ostream>

#include "cli/commande.hpp"
#include "finhop/app/avance/importer.hpp"

namespace finhop::cli {

Action declarer_avance_modele_csv(CLI::App&) {
  return [](const Session& session) {
    session.sortie() << app::modele_csv_avances();
    return kFait;
  };
}

}  // namespace finhop::cli
