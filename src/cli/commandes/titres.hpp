// The titles that the columns of a table may have, told from the table that its reader goes by.
#pragma once

#include <string>
#include <vector>

#include "cli/commande.hpp"
#include "finhop/app/saisie/titres.hpp"
#include "finhop/format/modele_de_classeur.hpp"

namespace finhop::cli {

// In the help of what imports it: for each column some of its titles, and where all of them are.
void dire_les_titres(CLI::App& app, app::SorteDeTable sorte);

// An empty table, in either form.
struct Modele {
  std::string (*csv)();
  std::vector<format::ColonneDeModele> (*classeur)();
};
// The command that gives an empty table: with --titres, the titles of its columns instead.
Action declarer_modele_csv(CLI::App& app, app::SorteDeTable sorte, const Modele& modele);

}  // namespace finhop::cli
