#include "format/classeur/csv_temoin.hpp"

#include <stdexcept>

#include "finhop/format/csv_reader.hpp"
#include "finhop/format/csv_writer.hpp"

namespace finhop::tests::classeurs {

Rangees par_csv(const Rangees& table) {
  Rangees lues;
  const std::string csv = format::table_csv(table.front(), {table.begin() + 1, table.end()});
  const auto defaut = format::lire_csv(csv, [&](const auto& ligne) {
    lues.emplace_back(ligne.cellules.begin(), ligne.cellules.end());
    while (!lues.back().empty() && lues.back().back().empty()) lues.back().pop_back();
    return format::Poursuite::Continuer;
  });
  if (defaut) throw std::runtime_error(defaut->message);
  return lues;
}

}  // namespace finhop::tests::classeurs
