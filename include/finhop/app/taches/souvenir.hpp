// What a server keeps in memory between two requests: what one walk of the base taught, as long as the base and the clock
// still say the same. The answers are those of `lister`, `argent` and `taches_du_jour`, sooner; the first who asks after
// a change walks the base, the others wait for what it learns. From many threads at once, each with its own Base upon the
// one file that this serves.
#pragma once

#include <memory>

#include "finhop/app/dossier/lister.hpp"
#include "finhop/app/taches/accueil.hpp"

namespace finhop::app {

struct ListeSommee {
  Listes listes;
  domain::Sommes sommes;  // of all that match
};

class Souvenir {
 public:
  explicit Souvenir(const Bornes& bornes);  // of the home page
  ~Souvenir();
  Souvenir(const Souvenir&) = delete;
  Souvenir& operator=(const Souvenir&) = delete;

  // The same as `lister` with these criteria, which must have a page.
  Issue<ListeSommee> lister(Base& base, const Contexte& contexte, const Criteres& criteres,
                            const VoirFiche& voir);
  std::shared_ptr<const Accueil> accueil(Base& base, const Contexte& contexte);

 private:
  struct Interieur;
  std::unique_ptr<Interieur> interieur_;
};

}  // namespace finhop::app
