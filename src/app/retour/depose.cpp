#include "app/retour/depose.hpp"

#include "app/profils.hpp"
#include "finhop/store/fournisseurs.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {

domain::Profil profil_du_lot(Base& base, const domain::Lot& lot) {
  const auto logiciel = store::trouver_logiciel(base, lot.numero_ans);
  const Profils profils(base);
  const domain::Profil* profil =
      logiciel ? profils.trouver(nom_du_profil(*logiciel), lot.date_depot) : nullptr;
  return profil ? *profil : domain::hop_pfi_va1();
}

std::vector<LigneDeposee> lire_depot(Base& base, const format::Modele& modele, const domain::Lot& lot) {
  for (const domain::FichierLot& fichier : store::lire_fichiers(base, lot))
    if (fichier.sorte == domain::SorteFichier::Json)
      return lire_demandes(modele, profil_du_lot(base, lot), store::lire_contenu(base, lot, fichier));
  return {};
}

}  // namespace finhop::app
