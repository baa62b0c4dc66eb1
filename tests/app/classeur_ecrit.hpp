// Small workbooks as spreadsheets write them, cell by cell, for the tests of what reads them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace finhop::tests {

// A cell by what it is:
//   a text as it stands      « Clinique »
//   #12.5, #1~00000          a number, under a number format
//   %0.3                     a percentage
//   @2022-05-16, @…T10:30    a day, a day and an hour
//   ?1                       a boolean
//   !#REF!                   an error
//   =A1+1, =A1+1→12          a formula, with the value that is kept of it or without
// and nothing for a cell that is not there. A row that begins with « ~ » is hidden.
using RangeeEcrite = std::vector<std::string>;
struct FeuilleEcrite {
  std::string nom;
  std::vector<RangeeEcrite> rangees;
  bool masquee = false;
};

// Its bytes.
std::string classeur(const std::vector<FeuilleEcrite>& feuilles);
// Rows between « / », cells between « | », spaces around them left out: « numeroEditeur | client / 00001 | Clinique ».
std::vector<RangeeEcrite> rangees_ecrites(std::string_view texte);

}  // namespace finhop::tests
