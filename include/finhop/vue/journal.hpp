// The history: told operation by operation to people, the newest first; event by event to programs, in its order.
#pragma once

#include <span>

#include "finhop/app/dossier/journal.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

class Journal {
 public:
  explicit Journal(const app::JournalLu& lu) : operations_(lu.operations), tues_(lu.tues) {}
  Page page() const;
  Defile donnees() const { return evenements(Forme::Programmes); }
  Defile tableur() const { return evenements(Forme::Tableur); }

 private:
  Defile evenements(Forme forme) const;

  std::span<const app::OperationDuJournal> operations_;
  std::size_t tues_;
};

}  // namespace finhop::vue
