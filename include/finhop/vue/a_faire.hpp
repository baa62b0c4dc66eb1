// What there is to do, in every form: the late, the rest, what only waits.
#pragma once

#include <cstddef>
#include <vector>

#include "finhop/domain/taches/taches.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

class AFaireDuJour {
 public:
  // `taches`: in order.
  AFaireDuJour(const std::vector<domain::Tache>& taches, Longueur longueur)
      : taches_(taches), longueur_(longueur) {}
  Page page() const;
  Defile donnees() const;
  Defile tableur() const;

 private:
  const std::vector<domain::Tache>& taches_;
  Longueur longueur_;
};

// The first ones, and how many are left out: for the home page.
Page premieres_taches(const std::vector<domain::Tache>& taches);

}  // namespace finhop::vue
