#include "finhop/app/lots.hpp"

#include "app/pas_lot.hpp"
#include "app/recherche.hpp"
#include "app/refaire.hpp"
#include "app/sortie.hpp"
#include "finhop/store/dossiers.hpp"
#include "finhop/store/lots.hpp"
#include "finhop/store/retours.hpp"

namespace finhop::app {

std::vector<domain::Lot> lister_lots(Base& base) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  return store::lire_lots(base);
}

Issue<LotDetaille> montrer_lot(Base& base, const std::string& nom) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  auto lot = exiger_lot(base, nom);
  if (!lot) return refuser_tout(lot.error());
  LotDetaille detail{*lot,
                     store::lire_lignes(base, *lot),
                     {},
                     store::lire_fichiers(base, *lot),
                     store::lire_retours(base, *lot),
                     store::lire_reponses(base, *lot),
                     dernier_remplacant(base, *lot)};
  for (const domain::LigneLot& ligne : detail.lignes) {
    const auto dossier = store::trouver_dossier(base, ligne.numero_editeur.texte());
    detail.clients.push_back(dossier ? dossier->avance.client.value_or("") : "");
  }
  return detail;
}

Issue<LotRefait> refaire_lot(Base& base, const Contexte& contexte, const std::string& nom,
                             const std::optional<std::filesystem::path>& sortie, const Suivi& suivi) {
  namespace fs = std::filesystem;
  store::Transaction transaction(base, store::Acces::Ecriture);
  const auto lot = exiger_lot(base, nom);
  if (!lot) return refuser_tout(lot.error());
  if (sortie)
    if (auto refus = sortie_inutilisable(*sortie)) return refuser_tout(*std::move(refus));
  const fs::path dossier = sortie ? fs::absolute(*sortie / lot->nom).lexically_normal() : place_du_lot(*lot);
  const bool perdu = !lot->publie || !est_sa_place(*lot) || !fs::exists(lot->dossier);
  LotRefait refait = refaire_dans(base, *lot, dossier, contexte.mode, suivi);
  if (contexte.mode == Mode::Ecrire && perdu) {
    store::noter_publication(base, lot->cle, dossier.string());
    transaction.valider();
  }
  return refait;
}

}  // namespace finhop::app
