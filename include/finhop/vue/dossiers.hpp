// Dossiers: listed one after the other, and one shown whole.
#pragma once

#include <cstddef>
#include <vector>

#include "finhop/app/dossier/fiche.hpp"
#include "finhop/app/dossier/montrer.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

// What blocks it, rule and message, for programs.
std::vector<Faits> blocages(const domain::Constats& constats);

// The fields of one form, for a list that is read row by row.
Selection<app::Fiche> champs_de_dossier(Forme forme);

// All that a person may choose, and those that they chose, by the names that they have in a spreadsheet.
std::vector<std::string> noms_de_colonnes();
Result<Selection<app::Fiche>> colonnes_choisies(Forme forme, const std::vector<std::string>& noms);
// Those that were chosen, or those of every list when none was.
Result<Selection<app::Fiche>> colonnes_demandees(Forme forme, const std::vector<std::string>& noms);
// The whole list is a table that imports elsewhere: no row of it is a sum.
Sommes sommes_de_liste(const std::vector<std::string>& noms);
// The sums of the amounts in a list, in its own columns; what is no amount has none.
class TotalDeListe {
 public:
  void prendre(const Rangee& rangee);
  Rangee rangee() const;

 private:
  std::vector<std::optional<Montant>> sommes_;
};

// What there is to say of a list once all its dossiers were seen: what stops those that could still be claimed, how many
// there are.
class BilanDeListe {
 public:
  // People are told that many of them in rows. `limite`: where the list was asked to stop.
  explicit BilanDeListe(std::size_t rangees, std::optional<std::size_t> limite = {})
      : rangees_(rangees), limite_(limite) {}
  // Whether this one has its row.
  bool prendre(const app::Fiche& fiche);
  bool est_vide() const { return dossiers_ == 0; }
  Page page() const;

 private:
  std::size_t rangees_;
  std::optional<std::size_t> limite_;
  ConstatsDeDossiers a_lever_;
  std::size_t dossiers_ = 0;
  std::size_t prets_ = 0;
};

class Dossier {
 public:
  explicit Dossier(const app::DossierMontre& montre) : montre_(montre) {}
  Page page() const;
  // The same in three parts: where it stands, all that is known, what is to be done.
  Page situation() const;
  Page contenu() const;
  Page suite() const;
  // A row of the list, with all that is known besides.
  Faits donnees() const;

 private:
  const app::DossierMontre& montre_;
};

}  // namespace finhop::vue
