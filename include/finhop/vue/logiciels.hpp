// The supplier's software, listed.
#pragma once

#include <span>

#include "finhop/domain/dossier.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

class Logiciels {
 public:
  explicit Logiciels(std::span<const domain::Logiciel> logiciels) : logiciels_(logiciels) {}
  Page page() const;
  Defile donnees() const;
  Defile tableur() const;

 private:
  std::span<const domain::Logiciel> logiciels_;
};

}  // namespace finhop::vue
