// A row of a table that comes in, whatever file holds it: a text between separators, or a sheet of a workbook.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

namespace finhop::format {

// What a cell is for the program that wrote it. In a text, cells are all texts.
enum class NatureDeCellule : std::uint8_t {
  Vide,
  Texte,
  Nombre,
  Jour,
  JourEtHeure,
  Heure,
  JourImpossible,  // a number or a text shown as a day that no calendar has
  Booleen,
  Erreur,
  FormuleSansValeur  // never reckoned by a spreadsheet
};

struct LigneDeTable {
  std::size_t ligne;  // where the row starts in the file, from 1
  // As written, but for what protects a text from a spreadsheet: the apostrophe that CsvWriter puts before a formula, and
  // `="00001"`. Valid UTF-8, valid until the next row.
  std::span<const std::string_view> cellules;
  char separateur;  // of a text; ';' in a workbook, where none shifts a row
  // Of a workbook, as many as there are cells; none in a text.
  std::span<const NatureDeCellule> natures = {};
  std::span<const std::string_view> montrees = {};  // what the person saw, where that is not what is stored
};

enum class Poursuite { Continuer, Arreter };
using VoirLigneDeTable = std::function<Poursuite(const LigneDeTable&)>;

}  // namespace finhop::format
