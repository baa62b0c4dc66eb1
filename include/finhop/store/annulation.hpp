// Taking back what a command changed. Each command's rows are recorded as SQLite's session extension sees them,
// under its operation in the journal; the newest one can be taken back, then the one before it, and so on.
// Documents and the ranks of lots are never taken back: a rank is given back once its folder is set aside.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/store/base.hpp"
#include "finhop/store/journal.hpp"

namespace finhop::store {

// What was done unwatched, as a changeset given piece by piece; asked for when it is kept.
using VoirOctets = std::function<void(std::string_view)>;
struct ChangesetNote {
  std::size_t lignes = 0;
  std::function<void(const VoirOctets&)> dire;
};

// Watches every row that changes from its making on. Lives inside a write transaction.
class Enregistrement {
 public:
  explicit Enregistrement(Base& base);
  ~Enregistrement();
  Enregistrement(const Enregistrement&) = delete;
  Enregistrement& operator=(const Enregistrement&) = delete;

  // Rows that are added and told by `noter` instead are not watched meanwhile.
  void suspendre();
  void reprendre();
  // What was done while suspended, to rows that nothing else changes.
  void noter(ChangesetNote changeset);

  // What was watched until now is laid aside, out of memory. No row that changed until now may change again in this command.
  void couper();

  // Keeps what changed, under the operation of `journal`. `barriere`: the event for which it may never be taken back.
  // A command that changed nothing and noted nothing leaves nothing.
  void garder(const Journal& journal, const std::optional<std::string>& barriere);

 private:
  struct Etat;
  std::unique_ptr<Etat> etat_;
};

// One command that the journal tells of.
struct OperationPassee {
  struct Trace {
    int schema = 0;  // the schema's version then
    std::size_t lignes = 0;
    std::optional<std::string> barriere;
    std::optional<std::int64_t> annulee_par;
  };
  std::int64_t operation = 0;
  std::string instant;
  std::string auteur;
  std::string commande;
  std::optional<Trace> trace;          // absent: made before traces were kept, or itself an undo
  std::optional<std::int64_t> annule;  // the operation that it took back
};

// Newest first.
std::vector<OperationPassee> lire_operations(Base& base);
int version_schema(Base& base);

// A row of the base that an operation changed, by its table and its key: « lot », « 3 ».
struct LigneTouchee {
  std::string table;
  std::vector<std::string> cle;
  friend auto operator<=>(const LigneTouchee&, const LigneTouchee&) = default;
};
// Those of an operation that has its trace, each once.
std::set<LigneTouchee> lignes_touchees(Base& base, std::int64_t operation);

// What stands in the way of taking an operation back, for people who know the base's tables.
struct Conflit {
  std::string raison;
};
// Takes back the rows of that operation, the guards of the schema asleep meanwhile, then looks whether the base still
// holds together. After a conflict the transaction must be left without validation.
std::optional<Conflit> defaire(Base& base, std::int64_t operation);
void noter_annulation(Base& base, std::int64_t operation, std::int64_t par);

}  // namespace finhop::store
