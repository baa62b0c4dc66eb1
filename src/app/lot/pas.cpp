#include "app/lot/pas.hpp"

#include <fmt/format.h>

#include "app/dossier/recherche.hpp"
#include "finhop/domain/reculs.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/domain/suites.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

using domain::StatutLot;

std::string attendu(StatutLot vers) {
  return domain::est_permis(domain::Pas{StatutLot::Genere, vers}) ? "un lot généré, pas encore déposé"
                                                                  : "un lot déposé, sans réponse du portail";
}

std::string message(const domain::Lot& lot, const Demarche& demarche,
                    const std::optional<domain::Lot>& remplacant) {
  if (lot.statut == StatutLot::Genere) return fmt::format("le lot {} n'est pas encore déposé", lot.nom);
  const bool deja = lot.statut == demarche.vers;
  return fmt::format("le lot {} est {}{}{}{}", lot.nom, deja ? "déjà " : "", domain::libelle(lot.statut),
                     remplacant ? " par " + remplacant->nom : "",
                     deja ? "" : fmt::format(" : il {}", demarche.refus));
}

// As the lot that was refused would have been asked for.
std::vector<Argument> arguments_de(const Demarche& demarche, const std::string& nom) {
  std::vector<Argument> arguments{{Donnee::Lot, nom}};
  if (demarche.geste == Geste::LotRedater) arguments.push_back({Donnee::Date});
  if (demarche.geste == Geste::LotRejeter) arguments.push_back({Donnee::Motif});
  return arguments;
}

// What is asked of it was possible one step before: it is there by mistake, perhaps.
Remede avec_recul(Remede remede, const domain::Lot& lot, const Demarche& demarche) {
  for (const StatutLot avant : domain::corrections(lot.statut))
    if (avant == demarche.vers || domain::est_permis(domain::Pas{avant, demarche.vers}))
      if (auto recul = domain::recul_du_lot(lot)) remede.suites.push_back(*std::move(recul));
  return remede;
}

// What is useful depends on where the lot is rather than on what was asked of it.
Remede remede(const domain::Lot& lot, const Demarche& demarche, const std::optional<domain::Lot>& remplacant,
              const Jour& aujourd_hui) {
  if (!remplacant) return avec_recul(domain::suites_du_lot(lot, aujourd_hui), lot, demarche);
  if (est_interrompu(*remplacant)) return domain::achever_le_lot(remplacant->nom);
  return Suite{"prendre celui qui le remplace", demarche.geste, arguments_de(demarche, remplacant->nom)};
}

}  // namespace

std::optional<domain::Lot> dernier_remplacant(Base& base, const domain::Lot& lot) {
  std::optional<domain::Lot> dernier;
  for (const domain::Lot* courant = &lot; courant->statut == StatutLot::Remplace; courant = &*dernier) {
    auto suivant = store::remplacant(base, *courant);
    if (!suivant) break;
    dernier = std::move(suivant);
  }
  return dernier;
}

Result<domain::Lot> exiger_pas(Base& base, std::string_view nom, const Demarche& demarche,
                               const Jour& aujourd_hui) {
  auto lot = exiger_lot(base, nom, [&](const domain::Lot& l) {
    return domain::est_permis(domain::Pas{l.statut, demarche.vers});
  });
  if (!lot || domain::est_permis(domain::Pas{lot->statut, demarche.vers})) return lot;
  const auto remplacant = dernier_remplacant(base, *lot);
  return refuser({CodeRefus::PasInterdit, message(*lot, demarche, remplacant), attendu(demarche.vers),
                  remede(*lot, demarche, remplacant, aujourd_hui)});
}

void noter(Base& base, Operation& operation, const domain::Lot& lot, const EvenementsLot& evenements) {
  const std::string fin = evenements.detail.empty() ? "" : " : " + evenements.detail;
  operation.noter(evenements.lot, std::nullopt, lot.nom + fin);
  for (const domain::LigneLot& ligne : store::lire_lignes(base, lot))
    operation.noter(evenements.solde, ligne.numero_editeur,
                    fmt::format("lot {}, ligne {}{}", lot.nom, ligne.num_ligne, fin));
}

std::optional<std::filesystem::path> repertoire_restant(const domain::Lot& lot) {
  namespace fs = std::filesystem;
  return fs::exists(fs::symlink_status(lot.repertoire)) ? std::optional(fs::path(lot.repertoire))
                                                        : std::nullopt;
}

}  // namespace finhop::app
