// The history: told operation by operation to people, the newest first; event by event to programs, in its order.
#pragma once

#include <optional>
#include <span>
#include <utility>

#include "finhop/app/dossier/journal.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

class Journal {
 public:
  // `toutes`: how to see the operations that were left out, when it is not what was asked.
  Journal(const app::JournalLu& lu, Longueur longueur, std::optional<Suite> toutes)
      : operations_(lu.operations), tues_(lu.tues), longueur_(longueur), toutes_(std::move(toutes)) {}
  Page page() const;
  Defile donnees() const { return evenements(Forme::Programmes); }
  Defile tableur() const { return evenements(Forme::Tableur); }

 private:
  Defile evenements(Forme forme) const;

  std::span<const app::OperationDuJournal> operations_;
  std::size_t tues_;
  Longueur longueur_;  // of each operation
  std::optional<Suite> toutes_;
};

}  // namespace finhop::vue
