// Where the rows of a table come from: a text between separators, or a sheet of a workbook; read as often as asked.
#pragma once

#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/app/saisie/imports.hpp"
#include "finhop/app/saisie/titres.hpp"
#include "finhop/format/ligne_de_table.hpp"

namespace finhop::app {

// What stops the reading.
struct DefautDeTable {
  std::size_t ligne = 0;  // 0: the file as a whole
  std::string ou = {};    // of a workbook: the cell, or its sheet
  std::string valeur = {};
  Refus refus;
};

class SourceDeTable {
 public:
  virtual ~SourceDeTable() = default;

  // The sheet that is read; nothing in a text, which has lines only.
  virtual std::optional<std::string> feuille() const { return std::nullopt; }
  // Every row that is not blank, header included, until `voir` says to stop.
  virtual std::optional<DefautDeTable> parcourir(const format::VoirLigneDeTable& voir) = 0;
  // What to know of how it was read.
  virtual std::vector<std::string> remarques() const { return {}; }
};

// A cell as a spreadsheet names it, « Avances!F7 », and one of its rows, « Avances, ligne 7 ».
std::string nom_de_cellule(const std::string& feuille, std::size_t ligne, std::size_t rang);
std::string nom_de_rangee(const std::string& feuille, std::size_t ligne);

// `octets` must outlive it.
using IssueDeSource = std::expected<std::unique_ptr<SourceDeTable>, DefautDeTable>;
IssueDeSource ouvrir_source(std::string_view octets, SorteDeTable sorte, const LectureDeTable& lecture);
// Of a workbook: the sheet that was asked for, else the visible one whose header has the most known columns.
IssueDeSource ouvrir_classeur(std::string_view octets, SorteDeTable sorte, const LectureDeTable& lecture);

}  // namespace finhop::app
