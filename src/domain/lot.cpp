#include "finhop/domain/lot.hpp"

#include <algorithm>

#include "finhop/base/texte.hpp"

namespace finhop::domain {

bool est_a_l_ecart(const Lot& lot) {
  const std::string debut = std::string(kMarqueDesMorts) + lot.nom;
  const std::string_view repertoire = lot.repertoire;
  const std::string_view nom = repertoire.substr(repertoire.rfind('/') + 1);
  if (!est_mort(lot) || !nom.starts_with(debut)) return false;
  const std::string_view suite = nom.substr(debut.size());
  return suite.empty() || (suite.size() > 1 && suite.front() == '-' &&
                           std::ranges::all_of(suite.substr(1), texte::est_chiffre));
}

}  // namespace finhop::domain
