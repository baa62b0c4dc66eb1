// A table of valid dossiers, drawn, and the forms in which a spreadsheet may write it.
#pragma once

#include <string>
#include <vector>

#include "oracle/hasard.hpp"

namespace finhop::tests {

enum class Sorte { Texte, Montant, Date, Reponse, Finess };

struct Table {
  std::vector<std::string> entetes;
  std::vector<Sorte> sortes;
  std::vector<std::vector<std::string>> lignes;  // in the form that finhop itself writes
};

Table avances_au_hasard(Hasard& hasard, int combien);
// Of the avances of that table.
Table soldes_au_hasard(Hasard& hasard, const Table& avances);
// As finhop writes it: UTF-8 with mark, `;`, CRLF.
std::string forme_simple(const Table& table);
// The same content, in a form drawn among all those that are accepted.
std::string forme_au_hasard(Hasard& hasard, const Table& table);

}  // namespace finhop::tests
