// Shown tables as workbooks: what stands in the CSV form, each value as what it is.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "cli/ecriture/fichier_sans_nom.hpp"
#include "cli/gestes.hpp"
#include "finhop/format/classeur_writer.hpp"
#include "finhop/vue/provenance.hpp"
#include "finhop/vue/table.hpp"

namespace finhop::cli {

// Given row by row; kept aside, in a file without a name, until all of it is known.
class TableauXlsx {
 public:
  TableauXlsx(const Gestes& gestes, const std::vector<vue::Colonne>& colonnes, vue::Provenance provenance);
  void rangee(const vue::Rangee& valeurs);
  // The last row of a table that sums itself.
  void total(const vue::Rangee& valeurs);
  // Once: with the sums that are still to be made.
  void ecrire(std::ostream& sortie, vue::Sommes sommes);

 private:
  std::vector<format::CelluleAEcrire> cellules(const vue::Rangee& valeurs) const;
  format::ClasseurWriter::APropos a_propos(vue::Sommes sommes) const;

  const Gestes& gestes_;
  vue::Provenance provenance_;
  FichierSansNom fichier_;
  format::ClasseurWriter classeur_;
};

void ecrire_xlsx(std::ostream& sortie, const Gestes& gestes, const vue::Table& table,
                 const vue::Provenance& provenance);
void ecrire_xlsx(std::ostream& sortie, const Gestes& gestes, const vue::Defile& table,
                 const vue::Provenance& provenance);

}  // namespace finhop::cli
