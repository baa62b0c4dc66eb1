#include "finhop/app/solde/importer.hpp"
#include "cli/commandes/import_rapport.hpp"

namespace finhop::cli {

Action declarer_solde_importer(CLI::App& app) {
  return declarer_import(app, app::SorteDeTable::Soldes, {"solde", ""}, app::importer_soldes);
}

}  // namespace finhop::cli
