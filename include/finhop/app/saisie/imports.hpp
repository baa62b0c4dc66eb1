// What importing a spreadsheet's table gives: all or nothing, with every fault of the file told.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/app/changement.hpp"
#include "finhop/app/contexte.hpp"
#include "finhop/app/fichier.hpp"
#include "finhop/base/montant.hpp"

namespace finhop::app {

// A fault of the table: its line (0: the file as a whole), its column as finhop names it, what stands there.
struct FauteTable {
  std::size_t ligne = 0;
  std::string colonne;
  std::string valeur;
  Refus refus;
  std::string ou = {};  // in a workbook: « Avances!F7 », or « Avances, ligne 7 »
};

// What is kept of them: one sort of fault on each line of a long table helps nobody.
constexpr std::size_t kFautesMax = 5'000;

struct TableRefusee {
  std::vector<FauteTable> fautes;  // in the order of the file
  std::vector<std::string> remarques;
  std::vector<Suite> suites = {};  // what to do about the remarks
  std::size_t arret = 0;           // the line where reading stopped, with so many faults; 0: it did not
};

struct DossierModifie {
  std::string numero_editeur;
  std::size_t ligne = 0;
  std::vector<Changement> changements;
};

// What the import took, and can hardly be so.
struct Invraisemblance {
  std::string numero_editeur;
  std::size_t ligne = 0;
  std::string_view regle;  // ELI-13
  std::string message;
};

// An avance that the import notes as paid, otherwise than expected.
struct EcartDePaiement {
  std::string numero_editeur;
  std::size_t ligne = 0;
  Montant attendu;
  Montant recu;
};

constexpr std::size_t kAVerifierMax = 5'000;

// What is named of an import: a table may hold a million rows. Beyond, counted.
constexpr std::size_t kNommesMax = 100'000;
constexpr std::size_t kModifiesMax = 10'000;
constexpr std::size_t kEcartsMax = 5'000;

// All that was paid otherwise than expected, what is not named among it.
struct SommeDesEcarts {
  std::size_t moins = 0;
  std::size_t plus = 0;
  Montant manque;
  Montant trop;

  // What was expected less what came; nothing is no gap.
  void ajouter(Montant ecart);
};

// What the import did, by numeroEditeur in the order of the file.
struct RapportImport {
  std::vector<std::string> crees;
  std::vector<DossierModifie> modifies;
  std::vector<std::string> inchanges;
  std::vector<std::string> remarques;  // columns that are not used, and what was taken with a doubt
  std::vector<Invraisemblance> a_verifier = {};
  std::size_t a_verifier_tus = 0;  // beyond kAVerifierMax, counted
  std::vector<Suite> suites = {};  // what to do about the remarks
  std::vector<EcartDePaiement> ecarts = {};
  SommeDesEcarts somme = {};
  // Beyond what is named.
  std::size_t crees_tus = 0;
  std::size_t modifies_tus = 0;
  std::size_t inchanges_tus = 0;
  std::size_t ecarts_tus = 0;
};

using IssueImport = std::expected<RapportImport, TableRefusee>;

// What to do of a dossier that is recorded already. MettreAJour: a column that is absent and a cell that is empty leave
// what is recorded.
enum class DejaLa { Refuser, MettreAJour };

// How the person says that the table is to be read.
struct LectureDeTable {
  std::string encodage = {};               // as format::lire_csv takes it; empty: as it looks
  std::vector<std::string> colonnes = {};  // TITRE=CHAMP: that title gives that column; an empty CHAMP: none
  bool ignorer_colonnes = false;           // more columns may be left out than are taken
  std::string feuille = {};                // of a workbook; empty: the one that looks like the table
};
// The names that `encodage` may have.
const std::vector<std::string>& encodages_de_table();

}  // namespace finhop::app
