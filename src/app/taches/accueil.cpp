#include "finhop/app/taches/accueil.hpp"

#include <utility>

namespace finhop::app {

TachesDuJour borner(std::vector<domain::Tache> taches, const Bornes& bornes) {
  TachesDuJour bornees;
  for (domain::Tache& tache : taches) {
    TachesBornees& celles_ci = tache.retard ? bornees.en_retard : bornees.a_faire;
    ++celles_ci.nombre;
    if (bornes.taches && celles_ci.premieres.size() == *bornes.taches) continue;
    const std::size_t dossiers = tache.dossiers.size();
    if (bornes.dossiers && dossiers > *bornes.dossiers) {
      tache.dossiers.erase(tache.dossiers.begin() + static_cast<std::ptrdiff_t>(*bornes.dossiers),
                           tache.dossiers.end());
      tache.dossiers.shrink_to_fit();
    }
    celles_ci.premieres.push_back({std::move(tache), dossiers});
  }
  return bornees;
}

}  // namespace finhop::app
