#include "app/saisie/modele_csv.hpp"

#include "app/avance/table.hpp"
#include "finhop/app/avance/importer.hpp"

namespace finhop::app {

std::string modele_csv_avances() {
  return modele_csv(kColonnesAvance,
                    {"00001", "FINHOP000007", "1234567890", "Hôpital Saint-Martin", "01/02/2022", "12500,00",
                     "999999991 999999992 999999993", "payee", "02/04/2022", "3750,00"});
}

}  // namespace finhop::app
