// The settings of a base, listed.
#pragma once

#include <vector>

#include "finhop/domain/taches/reglages.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

class Reglages {
 public:
  explicit Reglages(const domain::Delais& delais);
  Page page() const;
  Defile donnees() const;
  Defile tableur() const;

  // Known to the table of their fields.
  struct Ligne {
    domain::DescriptionDeReglage decrit;
    int jours = 0;
  };

 private:
  std::vector<Ligne> lignes_;
};

}  // namespace finhop::vue
