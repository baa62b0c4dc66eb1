// Which state of a base a read sees: what was learnt of one state holds as long as it is the same.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "finhop/store/base.hpp"

namespace finhop::store {

struct EtatDuFichier {
  // The file itself: a restored base takes the place of the old one.
  std::uint64_t peripherique = 0;
  std::uint64_t fichier = 0;
  std::uint32_t ecritures = 0;  // SQLite's count of the transactions that changed it, whoever made them
  // The last event of its journal: its place, its operation, its digest.
  std::int64_t evenement = 0;
  std::int64_t operation = 0;
  std::string empreinte = {};
  friend bool operator==(const EtatDuFichier&, const EtatDuFichier&) = default;
};

// Of what a read transaction sees. Nothing when no state can be told from the next one: the base is in memory, another file
// took its name since it was opened, or somebody gave it a write-ahead log, which leaves the count as it is.
std::optional<EtatDuFichier> lire_etat_du_fichier(Base& base);

// The keys of the dossiers that changed, appeared or went between two states of one base, when nothing else did that another
// dossier could be told by, and there are not too many of them. Nothing otherwise: when something was written that no
// operation tells of, when an operation left no trace (an undo), when a document, a lot, an answer, a software… changed.
// Inside the transaction that sees `apres`.
std::optional<std::vector<std::int64_t>> dossiers_changes(Base& base, const EtatDuFichier& avant,
                                                          const EtatDuFichier& apres);

}  // namespace finhop::store
