// A table for people: aligned columns that fit a terminal, where only texts are ever cut.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "cli/ecriture/tampon.hpp"
#include "finhop/vue/table.hpp"

namespace finhop::cli {

class Tableau {
 public:
  explicit Tableau(std::vector<vue::Colonne> colonnes);
  // As many values as there are columns, in words and made printable. Rows are kept aside, so that a long table takes
  // no more memory than a short one.
  void rangee(const vue::Rangee& valeurs);
  void ecrire(std::ostream& sortie);

 private:
  std::vector<std::size_t> largeurs(std::size_t au_plus) const;
  std::string rendre(const std::vector<std::string>& cellules,
                     const std::vector<std::size_t>& largeurs) const;

  std::vector<vue::Colonne> colonnes_;
  std::vector<std::size_t> naturelles_;  // the widest cell of each column
  Tampon rangees_;
};

}  // namespace finhop::cli
