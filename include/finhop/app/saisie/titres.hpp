// The titles that people give to the columns of their tables, once for all: what reads, helps and tests goes through
// these tables. A title that may mean several columns, or an amount with taxes, is asked and never guessed.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace finhop::app {

enum class SorteDeTable { Avances, Soldes, Paiements };

struct TitreConnu {
  SorteDeTable table;
  std::string_view colonne;
  std::string_view titre;
};
std::span<const TitreConnu> titres_connus();
// What a title may mean when it is not plain: nearest meaning first.
std::span<const TitreConnu> titres_douteux();

// Those that plainly are that column, in the order of the table; its own name may be among them, written otherwise.
std::vector<std::string_view> titres_de(SorteDeTable table, std::string_view colonne);
// The columns that have titles, in the order of the table.
std::vector<std::string_view> colonnes_titrees(SorteDeTable table);
// All of them for a spreadsheet, one a row beside its column.
std::string titres_csv(SorteDeTable table);

// Two titles are one when they differ by case, accents, punctuation, small words and the ways to write « numéro » only.
std::string cle_de_titre(std::string_view titre);
// The column, as finhop names it; empty when the title is not plainly one.
std::string_view colonne_du_titre(SorteDeTable table, std::string_view titre);
// The columns that it may mean; empty for a title that is plain, or unknown.
std::vector<std::string_view> colonnes_possibles(SorteDeTable table, std::string_view titre);
// An amount with taxes: it never stands for one without.
bool est_toutes_taxes(std::string_view titre);
// A column of finhop's own lists that its tables do not read.
bool est_de_la_liste(std::string_view titre);

}  // namespace finhop::app
