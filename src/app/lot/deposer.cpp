#include <fmt/format.h>

#include "app/lot/pas.hpp"
#include "app/saisie/saisies.hpp"
#include "finhop/app/lot/deposer.hpp"
#include "finhop/domain/suites.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

constexpr Demarche kDepot{domain::StatutLot::Depose, "ne se dépose plus", Geste::LotDeposer};

std::optional<Refus> publication_manquante(const domain::Lot& lot) {
  if (lot.publie) return std::nullopt;
  return Refus{CodeRefus::PasInterdit,
               fmt::format("le lot {} a été interrompu : son dossier n'est pas complet", lot.nom),
               "un lot dont tous les fichiers sont écrits",
               Suite{"l'achever, puis le déposer", Geste::LotRefaire, {{Donnee::Lot, lot.nom}}}};
}

std::optional<Refus> jour_a_venir(const domain::Lot& lot, const Jour& jour, const Jour& aujourd_hui) {
  if (jour <= aujourd_hui) return std::nullopt;
  return Refus{
      CodeRefus::JourDifferent, fmt::format("le {} est à venir : un dépôt se note une fois fait", jour.fr()),
      fmt::format("aujourd'hui, le {}, ou un jour passé", aujourd_hui.fr()),
      domain::suites_du_depot(lot, aujourd_hui,
                              lot.date_depot <= aujourd_hui ? std::nullopt : std::optional(aujourd_hui))};
}

// The portal reads the day in the file's name (guide 3.3): a lot deposited on another day bore a wrong name.
std::optional<Refus> autre_jour(const domain::Lot& lot, const Jour& jour, const Jour& aujourd_hui) {
  if (jour == lot.date_depot) return std::nullopt;
  return Refus{
      CodeRefus::JourDifferent,
      fmt::format("le nom du lot {} porte le {}, pas le {}", lot.nom, lot.date_depot.fr(), jour.fr()),
      fmt::format("un dépôt le {}", lot.date_depot.fr()), domain::suites_du_depot(lot, aujourd_hui, jour)};
}

}  // namespace

Issue<domain::Lot> deposer_lot(Base& base, const Contexte& contexte, const std::string& nom,
                               const std::optional<Saisi>& date) {
  Saisies saisies;
  const Jour aujourd_hui = contexte.maintenant.jour_a_paris();
  const std::optional<Jour> jour = date ? saisies.lire<Jour>(*date) : aujourd_hui;
  if (!jour) return saisies.echec();
  Operation operation(base, contexte);
  auto lot = exiger_pas(base, nom, kDepot, aujourd_hui);
  if (!lot) return refuser_tout(lot.error());
  if (auto refus = publication_manquante(*lot)) return refuser_tout(*std::move(refus));
  if (auto refus = jour_a_venir(*lot, *jour, aujourd_hui)) return refuser_tout(*std::move(refus));
  if (auto refus = autre_jour(*lot, *jour, aujourd_hui)) return refuser_tout(*std::move(refus));
  store::changer_statut_lot(base, *lot, {.vers = kDepot.vers, .date = *jour});
  noter(base, operation, *lot, {"lot.depose", "solde.depose", "déposé le " + jour->fr()});
  operation.terminer();
  lot->statut = kDepot.vers;
  return *std::move(lot);
}

}  // namespace finhop::app
