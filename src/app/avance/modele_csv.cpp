#include "app/table/modele_csv.hpp"

#include "app/avance/table.hpp"
#include "finhop/app/avance/importer.hpp"

namespace finhop::app {

std::string modele_csv_avances() {
  return modele_csv(kColonnesAvance, exemples_des_champs<domain::Avance>());
}

}  // namespace finhop::app
