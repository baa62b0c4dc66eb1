#include "app/table/modele_csv.hpp"

#include <span>

#include "app/solde/table.hpp"
#include "finhop/app/solde/importer.hpp"

namespace finhop::app {

std::string modele_csv_soldes() {
  std::vector<std::string> exemple{"00001", "15/05/2022", "12500,00"};
  for (std::string& dit : exemples_des_champs<domain::Solde>()) exemple.push_back(std::move(dit));
  return modele_csv(std::span(kColonnesSolde).first<colonne_solde::kNumeroAsp>(), exemple);
}

}  // namespace finhop::app
