// Tables as a French spreadsheet opens them.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace finhop::format {
class CsvWriter;
}

namespace finhop::app {

std::string table_csv(const std::vector<std::string>& entetes,
                      const std::vector<std::vector<std::string>>& lignes);

// The same, a row at a time.
class TableCsv {
 public:
  explicit TableCsv(const std::vector<std::string>& entetes);
  ~TableCsv();

  void ligne(const std::vector<std::string>& cellules);
  // What is to be written since the last call; the header first.
  std::string prendre();

 private:
  std::unique_ptr<format::CsvWriter> table_;
};

}  // namespace finhop::app
