// Whole tables in: avances and soldes from a spreadsheet's CSV. All or nothing: with one fault nothing changes, and every
// fault of the file is told. One import is one operation of the journal.
#pragma once

#include <cstddef>
#include <expected>
#include <filesystem>
#include <string>
#include <vector>

#include "finhop/app/changement.hpp"
#include "finhop/app/contexte.hpp"

namespace finhop::app {

// A fault of the table: its line (0: the file as a whole), its column as finhop names it, what stands there.
struct FauteTable {
  std::size_t ligne = 0;
  std::string colonne;
  std::string valeur;
  Refus refus;
};

struct TableRefusee {
  std::vector<FauteTable> fautes;  // in the order of the file
  std::vector<std::string> remarques;
};

struct DossierModifie {
  std::string numero_editeur;
  std::size_t ligne = 0;
  std::vector<Changement> changements;
};

// What the import did, by numeroEditeur in the order of the file.
struct RapportImport {
  std::vector<std::string> crees;
  std::vector<DossierModifie> modifies;
  std::vector<std::string> inchanges;
  std::vector<std::string> remarques;  // columns that are not used
};

using IssueImport = std::expected<RapportImport, TableRefusee>;

// What to do of a dossier that is recorded already. MettreAJour: a column that is absent and a cell that is empty leave
// what is recorded.
enum class DejaLa { Refuser, MettreAJour };

// Only numeroEditeur and numeroAns are compulsory. Several FINESS may stand in a cell.
IssueImport importer_avances(Base& base, const Contexte& contexte, const std::filesystem::path& fichier,
                             DejaLa deja_la);
// Of avances that are recorded. A further row of the same numeroEditeur adds an invoice.
IssueImport importer_soldes(Base& base, const Contexte& contexte, const std::filesystem::path& fichier,
                            DejaLa deja_la);

// An empty table: the header and one example row, as a French spreadsheet opens it.
std::string modele_csv_avances();
std::string modele_csv_soldes();

}  // namespace finhop::app
