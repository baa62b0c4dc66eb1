#include "app/table/modele_csv.hpp"

#include "finhop/format/csv_writer.hpp"

namespace finhop::app {

std::string modele_csv(std::span<const ColonneConnue> colonnes, const std::vector<std::string>& exemple) {
  std::vector<std::string> entetes;
  for (const ColonneConnue& colonne : colonnes) entetes.emplace_back(colonne.nom);
  format::CsvWriter table(entetes);
  table.ligne(exemple);
  return table.texte();
}

}  // namespace finhop::app
