// Where files could go: those that are sure, those to look at, those that nothing places.
#pragma once

#include "finhop/app/piece/proposer.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

class Propositions {
 public:
  explicit Propositions(const app::Propositions& propositions) : propositions_(propositions) {}
  Page page() const;
  Faits donnees() const;
  // A plan that a person completes: « confirme » says oui for the sure ones.
  Defile tableur() const;

 private:
  const app::Propositions& propositions_;
};

}  // namespace finhop::vue
