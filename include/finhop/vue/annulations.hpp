// What can be undone, and what an undo did.
#pragma once

#include <span>

#include "finhop/app/entretien/annuler.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

class Operations {
 public:
  explicit Operations(std::span<const app::OperationListee> operations) : operations_(operations) {}
  Page page() const;
  Defile donnees() const;
  Defile tableur() const;

 private:
  std::span<const app::OperationListee> operations_;
};

class Annulation {
 public:
  explicit Annulation(const app::Annulation& annulation) : annulation_(annulation) {}
  Page page() const;
  Faits donnees() const;

 private:
  const app::Annulation& annulation_;
};

}  // namespace finhop::vue
