#include "finhop/app/retour/retirer.hpp"

#include <fmt/format.h>

#include "app/dossier/recherche.hpp"
#include "app/lot/recul.hpp"
#include "finhop/domain/suites.hpp"

namespace finhop::app {
namespace {

using domain::StatutLot;

Refus sans_reponse(const domain::Lot& lot, const Jour& aujourd_hui) {
  return {
      CodeRefus::RetourAbsent,
      fmt::format("le lot {} est {} : il n'a pas de réponse à retirer", lot.nom, domain::libelle(lot.statut)),
      "un lot dont la réponse a été importée", domain::suites_du_lot(lot, aujourd_hui)};
}

}  // namespace

Issue<Correction> retirer_retour(Base& base, const Contexte& contexte, const std::string& nom,
                                 const Saisi& motif, const std::optional<Saisi>& date) {
  const Jour aujourd_hui = contexte.maintenant.jour_a_paris();
  Saisies saisies;
  const auto texte = saisies.lire_texte(motif, kLongueurTexte);
  const auto jour = date ? saisies.lire<Jour>(*date) : aujourd_hui;
  if (!saisies.reussie()) return saisies.echec();
  Operation operation(base, contexte);
  auto lot = exiger_lot(base, nom);
  if (!lot) return refuser_tout(lot.error());
  if (lot->statut != StatutLot::Traite) return refuser_tout(sans_reponse(*lot, aujourd_hui));
  auto correction =
      reculer(base, operation, *lot, {.vers = StatutLot::Depose, .date = *jour, .motif = texte}, "retour");
  if (!correction) return correction;
  operation.terminer();
  lot->statut = StatutLot::Depose;
  correction->suites = domain::suites_du_lot(*lot, aujourd_hui);
  return correction;
}

}  // namespace finhop::app
