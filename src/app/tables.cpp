#include "finhop/app/tables.hpp"

#include "finhop/format/csv_writer.hpp"

namespace finhop::app {

std::string table_csv(const std::vector<std::string>& entetes,
                      const std::vector<std::vector<std::string>>& lignes) {
  format::CsvWriter table(entetes);
  for (const auto& ligne : lignes) table.ligne(ligne);
  return table.texte();
}

TableCsv::TableCsv(const std::vector<std::string>& entetes)
    : table_(std::make_unique<format::CsvWriter>(entetes)) {}
TableCsv::~TableCsv() = default;

void TableCsv::ligne(const std::vector<std::string>& cellules) {
  table_->ligne(cellules);
}
std::string TableCsv::prendre() {
  return table_->prendre();
}

}  // namespace finhop::app
