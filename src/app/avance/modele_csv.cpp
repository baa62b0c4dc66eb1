#include "app/table/modele_csv.hpp"

#include "app/avance/table.hpp"
#include "app/table/modele_classeur.hpp"
#include "finhop/app/avance/importer.hpp"

namespace finhop::app {

std::vector<format::ColonneDeModele> modele_classeur_avances() {
  return colonnes_de_modele(SorteDeTable::Avances, kColonnesAvance, exemples_des_champs<domain::Avance>());
}

std::string modele_csv_avances() {
  return modele_csv(kColonnesAvance, exemples_des_champs<domain::Avance>());
}

}  // namespace finhop::app
