// Empty tables to fill: the header and one example row, the guide's.
#include "app/avance_lue.hpp"
#include "app/solde_lu.hpp"
#include "finhop/app/imports.hpp"
#include "finhop/format/csv_writer.hpp"

namespace finhop::app {
namespace {

std::string modele(std::span<const ColonneConnue> colonnes, const std::vector<std::string>& exemple) {
  std::vector<std::string> entetes;
  for (const ColonneConnue& colonne : colonnes) entetes.emplace_back(colonne.nom);
  format::CsvWriter table(entetes);
  table.ligne(exemple);
  return table.texte();
}

}  // namespace

std::string modele_csv_avances() {
  return modele(kColonnesAvance,
                {"00001", "FINHOP000007", "1234567890", "Hôpital Saint-Martin", "01/02/2022", "12500,00",
                 "999999991 999999992 999999993", "payee", "02/04/2022", "3750,00"});
}

std::string modele_csv_soldes() {
  return modele(kColonnesSolde, {"00001", "15/05/2022", "12500,00", "999999991 999999992 999999993", "oui",
                                 "1999999991", "oui", "saint-martin@exemple.mssante.fr", "non", ""});
}

}  // namespace finhop::app
