#include "app/lot/pas.hpp"

#include <fmt/format.h>

#include "app/dossier/recherche.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

using domain::StatutLot;

std::string attendu(StatutLot vers) {
  return domain::est_permis(domain::Pas{StatutLot::Genere, vers}) ? "un lot généré, pas encore déposé"
                                                                  : "un lot déposé, sans réponse du portail";
}

std::string message(const domain::Lot& lot, const GesteLot& geste,
                    const std::optional<std::string>& remplacant) {
  if (lot.statut == StatutLot::Genere) return fmt::format("le lot {} n'est pas encore déposé", lot.nom);
  const bool deja = lot.statut == geste.vers;
  return fmt::format("le lot {} est {}{}{}{}", lot.nom, deja ? "déjà " : "", domain::libelle(lot.statut),
                     remplacant ? " par " + *remplacant : "",
                     deja ? "" : fmt::format(" : il {}", geste.refus));
}

}  // namespace

std::string a_achever(const std::string& nom) {
  return fmt::format("il a été interrompu ; l'achever : finhop lot refaire {}", nom);
}

namespace {

// What is useful depends on where the lot is rather than on what was asked of it.
std::string remede(const domain::Lot& lot, const GesteLot& geste,
                   const std::optional<domain::Lot>& remplacant) {
  switch (lot.statut) {
    case StatutLot::Genere:
      return fmt::format("après le dépôt : finhop lot deposer {}", lot.nom);
    case StatutLot::Depose:
      return fmt::format(
          "enregistrer la réponse du portail : finhop retour importer FICHIER.json ; s'il a refusé tout le "
          "fichier : finhop lot rejeter {} --motif TXT",
          lot.nom);
    case StatutLot::Traite:
      return fmt::format("voir ses demandes : finhop lot montrer {}", lot.nom);
    case StatutLot::Rejete:
    case StatutLot::Annule:
      return "exporter ses dossiers de nouveau, si ce n'est fait : finhop exporter";
    case StatutLot::Remplace:
      if (remplacant && est_interrompu(*remplacant)) return a_achever(remplacant->nom);
      return remplacant ? "prendre celui qui le remplace : " +
                              fmt::format(fmt::runtime(geste.commande), remplacant->nom)
                        : "exporter ses dossiers de nouveau, si ce n'est fait : finhop exporter";
  }
  return {};
}

}  // namespace

std::optional<std::string> dernier_remplacant(Base& base, const domain::Lot& lot) {
  std::optional<std::string> dernier;
  std::optional<domain::Lot> courant = lot;
  while (courant && courant->statut == StatutLot::Remplace) {
    const auto suivant = store::remplacant(base, *courant);
    if (!suivant) break;
    dernier = suivant;
    courant = store::trouver_lot(base, *suivant);
  }
  return dernier;
}

Result<domain::Lot> exiger_pas(Base& base, std::string_view nom, const GesteLot& geste) {
  auto lot = exiger_lot(base, nom);
  if (!lot || domain::est_permis(domain::Pas{lot->statut, geste.vers})) return lot;
  const auto remplacant = dernier_remplacant(base, *lot);
  return refuser({CodeRefus::PasInterdit, message(*lot, geste, remplacant), attendu(geste.vers),
                  remede(*lot, geste, remplacant ? store::trouver_lot(base, *remplacant) : std::nullopt)});
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
