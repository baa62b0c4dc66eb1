// Shown tables as a French spreadsheet opens them.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "cli/ecriture/tampon.hpp"
#include "cli/gestes.hpp"
#include "finhop/format/csv_writer.hpp"
#include "finhop/vue/table.hpp"

namespace finhop::cli {

// Given row by row; kept aside until all of it is known.
class TableauCsv {
 public:
  TableauCsv(const Gestes& gestes, const std::vector<vue::Colonne>& colonnes);
  void rangee(const vue::Rangee& valeurs);
  void ecrire(std::ostream& sortie);

 private:
  const Gestes& gestes_;
  format::CsvWriter table_;
  Tampon texte_;
};

void ecrire_csv(std::ostream& sortie, const Gestes& gestes, const vue::Table& table);
void ecrire_csv(std::ostream& sortie, const Gestes& gestes, const vue::Defile& table);

}  // namespace finhop::cli
