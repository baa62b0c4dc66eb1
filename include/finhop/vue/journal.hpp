// The history: told operation by operation to people, event by event to programs.
#pragma once

#include <span>

#include "finhop/app/dossier/journal.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

class Journal {
 public:
  explicit Journal(std::span<const app::OperationDuJournal> operations) : operations_(operations) {}
  Page page() const;
  Defile donnees() const { return evenements(Forme::Programmes); }
  Defile tableur() const { return evenements(Forme::Tableur); }

 private:
  Defile evenements(Forme forme) const;

  std::span<const app::OperationDuJournal> operations_;
};

}  // namespace finhop::vue
