// Writes a table as a French spreadsheet opens it: UTF-8 with a byte order mark, `;` between cells, CRLF,
// cells quoted where needed, texts that a spreadsheet would run as a formula neutralised.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace finhop::format {

class CsvWriter {
 public:
  explicit CsvWriter(std::span<const std::string> entetes);

  // As many cells as there are headers; std::logic_error otherwise.
  void ligne(std::span<const std::string> cellules);
  // All that was written.
  const std::string& texte() const { return texte_; }

 private:
  void ecrire(std::span<const std::string> cellules);
  std::size_t colonnes_;
  std::string texte_;
};

}  // namespace finhop::format
