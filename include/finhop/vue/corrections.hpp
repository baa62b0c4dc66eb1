// What a correction gave back.
#pragma once

#include "finhop/app/correction.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

class Correction {
 public:
  explicit Correction(const app::Correction& correction) : correction_(correction) {}
  Page page() const;
  Faits donnees() const;

 private:
  const app::Correction& correction_;
};

}  // namespace finhop::vue
