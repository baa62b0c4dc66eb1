#include "app/retour/depose.hpp"

#include "finhop/store/lots.hpp"

namespace finhop::app {

std::vector<LigneDeposee> lire_depot(Base& base, const format::Modele& modele, const domain::Lot& lot) {
  for (const domain::FichierLot& fichier : store::lire_fichiers(base, lot))
    if (fichier.sorte == domain::SorteFichier::Json)
      return lire_demandes(modele, store::lire_contenu(base, lot, fichier));
  return {};
}

}  // namespace finhop::app
