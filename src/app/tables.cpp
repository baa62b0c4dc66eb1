#include "finhop/app/tables.hpp"

#include "finhop/format/csv_writer.hpp"

namespace finhop::app {

std::string table_csv(const std::vector<std::string>& entetes,
                      const std::vector<std::vector<std::string>>& lignes) {
  format::CsvWriter table(entetes);
  for (const auto& ligne : lignes) table.ligne(ligne);
  return table.texte();
}

}  // namespace finhop::app
