// A text as a cell of a workbook takes it: nothing of it is read as an escape, nothing is lost without a word.
#pragma once

#include <string>
#include <string_view>

namespace finhop::format {

struct TexteDeCellule {
  std::string texte;
  bool coupe = false;
};

// At most 32 767 characters, a spreadsheet's limit; a text that is cut ends with how many it had.
TexteDeCellule texte_de_cellule(std::string_view texte);

}  // namespace finhop::format
