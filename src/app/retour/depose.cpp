#include "app/retour/depose.hpp"

#include "finhop/domain/demande_lue.hpp"
#include "finhop/format/depot_reader.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {

std::vector<LigneDeposee> lire_demandes(const format::Modele& modele, std::string_view octets) {
  std::vector<LigneDeposee> demandes;
  format::DepotReader(modele).lire(
      octets, {[&](std::size_t index, const domain::LigneLue& ligne) {
                 demandes.push_back({domain::demande_de(ligne, index), contenu_de(ligne)});
               },
               [&] { demandes.clear(); }});
  return demandes;
}

std::vector<LigneDeposee> lire_depot(Base& base, const format::Modele& modele, const domain::Lot& lot) {
  for (const domain::FichierLot& fichier : store::lire_fichiers(base, lot))
    if (fichier.sorte == domain::SorteFichier::Json)
      return lire_demandes(modele, store::lire_contenu(base, lot, fichier));
  return {};
}

}  // namespace finhop::app
