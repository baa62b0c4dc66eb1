#include "finhop/app/avance/importer.hpp"
#include "cli/commandes/import_rapport.hpp"

namespace finhop::cli {

Action declarer_avance_importer(CLI::App& app) {
  return declarer_import(app, app::SorteDeTable::Avances, {"avance", "e"}, app::importer_avances);
}

}  // namespace finhop::cli
