#include "app/saisie/modele_csv.hpp"

#include "app/solde/table.hpp"
#include "finhop/app/solde/importer.hpp"

namespace finhop::app {

std::string modele_csv_soldes() {
  return modele_csv(kColonnesSolde,
                    {"00001", "15/05/2022", "12500,00", "999999991 999999992 999999993", "oui", "1999999991",
                     "oui", "saint-martin@exemple.mssante.fr", "non", ""});
}

}  // namespace finhop::app
