// A base as any SQL client sees it: the migrations and plain SQLite, foreign keys off, none of our code
// between. The builders show only what a test is about; all they leave out is a valid dossier of a valid
// supplier.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/domain/statuts.hpp"

namespace finhop::tests {

using Id = std::int64_t;

inline constexpr std::string_view kAns = "1234567890";
inline constexpr std::string_view kAutreAns = "ABCDEFGH90";
inline constexpr std::string_view kJourDepot = "2022-05-16";
inline constexpr std::string_view kJourFacture = "2022-05-15";
inline constexpr std::int64_t kMontantFacture = 1250000;

// What became of a statement. HalfDone is never right: it failed and left something behind.
enum class Verdict { Accepted, Refused, NoEffect, HalfDone };
std::ostream& operator<<(std::ostream& out, Verdict verdict);

// What a client may choose for its connection, and that no guard may depend on.
struct Reglage {
  bool foreign_keys = false;
  bool recursive_triggers = false;
};
const std::vector<Reglage>& reglages();
std::ostream& operator<<(std::ostream& out, Reglage reglage);

// A line of a lot, true to its dossier but for what the test sets. No num_ligne: the next one.
struct Ligne {
  Id lot = 0;
  Id avance = 0;
  std::optional<int> num_ligne = {};
  std::string statut_avant = "en_preparation";
  std::string verbe = "INSERT";
  std::string empreinte = {};  // empty: not that of any other line
};
std::string ligne_sql(const Ligne& ligne);

struct Lot {
  int demandes = 1;
  int rang = 1;
  std::string_view ans = kAns;
  std::string_view jour = kJourDepot;
  std::string statut = "genere";
  std::string verbe = "INSERT";
};
std::string lot_sql(const Lot& lot);

class SchemaBase {
 public:
  explicit SchemaBase(Reglage reglage = {});

  // The error's text, or nothing when every statement of the script went through.
  std::optional<std::string> execute(const std::string& sql);
  // Throws when the script fails: for arranging.
  void must(const std::string& sql);
  // Tries the script and takes it back. Refused means by a constraint or a trigger: a slip in the SQL throws.
  Verdict verdict(const std::string& sql);
  // The first column of every row; NULL reads "NULL".
  std::vector<std::string> column(const std::string& sql);
  std::string value(const std::string& sql);
  // Every row of every table.
  std::string dump();

  Id avance(std::string_view numero, std::string_view statut = "payee", std::string_view ans = kAns);
  void solde(Id avance);
  void facture(Id avance, int rang = 1, std::int64_t montant = kMontantFacture);
  void pieces(Id avance);
  // A payee avance and all that a lot asks for.
  Id dossier(std::string_view numero, std::string_view ans = kAns);
  Id lot(int demandes = 1, std::string_view ans = kAns);
  void ligne(Id lot, Id avance);
  void deposer(Id lot);
  void decider(Id lot, Id avance, std::string_view decision);

  // Each brings a new object to its status, by allowed steps only.
  Id avance_en(domain::StatutAvance statut);
  Id solde_en(domain::StatutSolde statut);
  Id lot_en(domain::StatutLot statut);

  std::string statut_avance(Id avance);
  std::string statut_solde(Id avance);
  std::string statut_lot(Id lot);

 private:
  using Statement = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>;

  std::string numero_suivant();
  Statement prepare(const std::string& sql);
  // One SELECT that gives the rows of every table as text.
  std::string lecture();

  std::unique_ptr<sqlite3, int (*)(sqlite3*)> db_;
  Statement lecture_;
  Id derniere_avance_ = 0;
  int dernier_rang_ = 0;
};

// The solde's statuses that hold a live line: its dossier is frozen.
std::vector<domain::StatutSolde> statuts_vivants();

}  // namespace finhop::tests
