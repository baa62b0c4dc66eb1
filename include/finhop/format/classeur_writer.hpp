// Writes a table as a workbook (.xlsx) that spreadsheets open as it is: texts stay texts (« 00001 », « =A1 »), amounts, days
// and instants are numbers that a spreadsheet adds up and sorts, shown as in France.
//
// Row by row: memory holds one row, whatever the table is. The same rows give the same bytes, on any machine, in any time
// zone. What is written is read again before it is called written: Panne when the disk lost any of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "finhop/base/instant.hpp"
#include "finhop/base/jour.hpp"
#include "finhop/base/montant.hpp"

namespace finhop::format {

// An instant is shown as it is in Paris.
using CelluleAEcrire = std::variant<std::monostate, std::string, std::int64_t, Montant, Jour, Instant>;

class ClasseurWriter {
 public:
  // Over whatever `chemin` holds, in the end. `fait_le`: the day that the file tells it was made.
  ClasseurWriter(std::filesystem::path chemin, const Instant& fait_le, std::span<const std::string> titres);
  ClasseurWriter(const ClasseurWriter&) = delete;
  ClasseurWriter& operator=(const ClasseurWriter&) = delete;
  ~ClasseurWriter();

  // As many cells as there are titles; std::logic_error otherwise. Panne past the last row that a sheet can have.
  void rangee(std::span<const CelluleAEcrire> cellules);
  // The last row, where it already is the sum of the others: in bold, and no filter hides it.
  void total(std::span<const CelluleAEcrire> cellules);
  // The same made here: of each column of amounts, the sum of what the filters show. Nothing under no row.
  void sommer();
  // Of each column that holds amounts, its title and its sum.
  std::vector<std::pair<std::string, Montant>> sommes() const;
  std::size_t rangees() const;

  // Writes the file, with a sheet that tells about the table: a label and a value a row. What was too long for a cell, and
  // ends with « … », is told there too.
  using APropos = std::vector<std::pair<std::string, CelluleAEcrire>>;
  void terminer(APropos a_propos);

 private:
  struct Classeur;
  std::unique_ptr<Classeur> classeur_;
};

}  // namespace finhop::format
