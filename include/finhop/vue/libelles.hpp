// The portal's labels counted, and what was noted of them.
#pragma once

#include <string>
#include <vector>

#include "finhop/app/retour/libelles.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

class Libelles {
 public:
  explicit Libelles(const std::vector<app::LibelleCompte>& libelles) : libelles_(libelles) {}
  Page page() const;
  // For whoever is to learn from them: notes tell of no dossier either.
  Defile donnees() const;
  Defile tableur() const;

 private:
  const std::vector<app::LibelleCompte>& libelles_;
};

Page libelle_note(const app::LibelleNote& note);

}  // namespace finhop::vue
