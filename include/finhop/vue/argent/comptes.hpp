// Money added up, and what of it could have to be given back: one list of sums, in every form.
#pragma once

#include "finhop/app/argent/additionner.hpp"
#include "finhop/vue/page.hpp"
#include "finhop/vue/regroupement.hpp"

namespace finhop::vue {

class ComptesDArgent {
 public:
  explicit ComptesDArgent(const app::ComptesDArgent& comptes) : comptes_(comptes) {}
  // Narrow tables, one after the other, each with its total; then which days were used, and what to look at next.
  Page page() const;
  Faits donnees() const;
  // A row for each group, then the total.
  Table tableur() const;

 private:
  const app::ComptesDArgent& comptes_;
};

class RisquesDArgent {
 public:
  RisquesDArgent(const app::RisquesDArgent& risques, Longueur longueur)
      : risques_(risques), longueur_(longueur) {}
  Page page() const;
  Faits donnees() const;
  Table tableur() const;

 private:
  const app::RisquesDArgent& risques_;
  Longueur longueur_;
};

}  // namespace finhop::vue
