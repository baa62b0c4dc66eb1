#include "finhop/app/lot/montrer.hpp"

#include "app/dossier/recherche.hpp"
#include "app/lot/pas.hpp"
#include "app/notes_des_refus.hpp"
#include "finhop/store/dossiers.hpp"
#include "finhop/store/lots.hpp"
#include "finhop/store/retours.hpp"

namespace finhop::app {

Issue<LotDetaille> montrer_lot(Base& base, const std::string& nom) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  auto lot = exiger_lot(base, nom);
  if (!lot) return refuser_tout(lot.error());
  const auto remplacant = dernier_remplacant(base, *lot);
  LotDetaille detail{*lot,
                     store::lire_lignes(base, *lot),
                     {},
                     store::lire_fichiers(base, *lot),
                     store::lire_retours(base, *lot),
                     store::lire_reponses(base, *lot),
                     store::lire_differences(base, *lot),
                     {},
                     remplacant ? std::optional(remplacant->nom) : std::nullopt};
  detail.notes = notes_des_refus(base, detail.reponses);
  for (const domain::LigneLot& ligne : detail.lignes) {
    const auto dossier = store::trouver_dossier(base, ligne.numero_editeur.texte());
    detail.clients.push_back(dossier ? dossier->avance.client.value_or("") : "");
  }
  return detail;
}

}  // namespace finhop::app
