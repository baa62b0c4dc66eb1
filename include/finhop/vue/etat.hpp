// Where every dossier and every euro stands, by software and in all: one list of counts, in every form.
#pragma once

#include "finhop/app/dossier/etat.hpp"
#include "finhop/base/jour.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

class Etat {
 public:
  Etat(const app::EtatGeneral& etat, const Jour& aujourd_hui) : etat_(etat), aujourd_hui_(aujourd_hui) {}
  // The total is left out when there is one software only.
  Page page() const;
  Faits donnees() const;
  // A row for each software, then the total.
  Table tableur() const;

 private:
  const app::EtatGeneral& etat_;
  Jour aujourd_hui_;
};

}  // namespace finhop::vue
