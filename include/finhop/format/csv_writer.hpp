// Writes a table as a French spreadsheet opens it: UTF-8 with a byte order mark, `;` between cells, CRLF,
// cells quoted where needed, texts that a spreadsheet would run as a formula neutralised.
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace finhop::format {

class CsvWriter {
 public:
  explicit CsvWriter(std::span<const std::string> entetes);

  // As many cells as there are headers; std::logic_error otherwise.
  void ligne(std::span<const std::string> cellules);
  // All that was written.
  const std::string& texte() const { return texte_; }
  // What was written since the last call, for a table that is given row by row.
  std::string prendre() { return std::exchange(texte_, {}); }

 private:
  void ecrire(std::span<const std::string> cellules);
  std::size_t colonnes_;
  std::string texte_;
};

// A whole table at once.
std::string table_csv(const std::vector<std::string>& entetes,
                      const std::vector<std::vector<std::string>>& lignes);

}  // namespace finhop::format
