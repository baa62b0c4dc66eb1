#include <fmt/format.h>

#include <algorithm>

#include "app/operation.hpp"
#include "app/place.hpp"
#include "app/retour/lecture.hpp"
#include "app/retour/reconnaissance.hpp"
#include "app/verification/modele_choisi.hpp"
#include "finhop/app/retour/importer.hpp"
#include "finhop/base/digest.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/format/depot_reader.hpp"
#include "finhop/store/lots.hpp"
#include "finhop/store/retours.hpp"

namespace finhop::app {
namespace {

using domain::Decision;

Result<std::string> lire_octets(const Fichier& fichier) {
  exiger_fichier_ordinaire(fichier.chemin);
  std::string octets = lire_fichier(fichier.chemin, format::kTailleDepotMax);
  if (octets.size() <= format::kTailleDepotMax) return octets;
  return refuser({CodeRefus::RetourIllisible,
                  fmt::format("{} pèse plus de {}", fichier.dit(), taille_lisible(format::kTailleDepotMax)),
                  "le fichier que le portail a rendu",
                  "vérifier que c'est bien le fichier rendu par le portail"});
}

// The name is kept as text, and may serve to write the file again.
std::string nom_recu(const Fichier& fichier) {
  return texte::est_utf8(fichier.nom) ? fichier.nom : texte::imprimable(fichier.nom);
}

// Gives each line our prediction, and notes where the portal said otherwise.
std::vector<std::string> comparer_aux_predictions(RetourLu& retour,
                                                  const std::vector<domain::LigneLot>& lignes) {
  std::vector<std::string> predictions;
  for (std::size_t i = 0; i < lignes.size(); ++i) {
    LigneDeRetour& rendue = retour.lignes[i];
    const auto montant = rendue.demande.montant_facture == lignes[i].montant
                             ? domain::MontantRendu::CeluiDuDepot
                             : domain::MontantRendu::Autre;
    predictions.emplace_back(domain::predire(rendue.constats, montant));
    if (domain::est_un_ecart(predictions.back(), rendue.reponse.decision))
      rendue.reponse.prediction_contraire = predictions.back();
  }
  return predictions;
}

std::optional<std::string> prediction_gardee(const domain::ReponseLigne& reponse) {
  if (reponse.prediction_contraire) return reponse.prediction_contraire;
  if (reponse.decision == Decision::Acceptee) return std::string(domain::kPredictionAcceptee);
  return std::nullopt;
}

RetourImporte rapport(Base& base, const std::string& nom, EffetRetour effet) {
  RetourImporte importe{store::trouver_lot(base, nom).value(), effet, {}};
  const auto reponses = store::lire_reponses(base, importe.lot);
  for (const domain::LigneLot& ligne : store::lire_lignes(base, importe.lot)) {
    const auto reponse = std::ranges::find(reponses, ligne.num_ligne, &domain::ReponseLigne::num_ligne);
    if (reponse != reponses.end()) importe.lignes.push_back({ligne, *reponse, prediction_gardee(*reponse)});
  }
  return importe;
}

// Of a lot that has its decisions: those of this answer that are others.
std::vector<std::string> decisions_autres(Base& base, const domain::Lot& lot, const RetourLu& retour) {
  std::vector<std::string> autres;
  const auto gardees = store::lire_reponses(base, lot);
  for (std::size_t i = 0; i < gardees.size(); ++i) {
    const LigneDeRetour& rendue = retour.lignes[i];
    if (rendue.reponse.decision != gardees[i].decision)
      autres.push_back(fmt::format("ligne {} ({}), {} dans la base et {} ici", rendue.reponse.num_ligne,
                                   rendue.numero_editeur, domain::libelle(gardees[i].decision),
                                   domain::libelle(rendue.reponse.decision)));
  }
  return autres;
}

Refus different(const domain::Lot& lot, const AImporter& demande, const std::vector<std::string>& autres) {
  return {
      CodeRefus::RetourDifferent,
      fmt::format("{} contredit la réponse déjà importée du lot {} : {}", demande.fichier.dit(), lot.nom,
                  texte::joindre(autres, " ; ")),
      "les mêmes décisions : celles d'un lot ne changent pas",
      Suite{
          "comparer à la réponse gardée", Geste::RetourExtraire, {{Donnee::Lot, lot.nom}, {Donnee::Sortie}}}};
}

std::string compte(const RetourLu& retour) {
  const auto acceptees = static_cast<std::size_t>(std::ranges::count(
      retour.lignes, Decision::Acceptee, [](const LigneDeRetour& l) { return l.reponse.decision; }));
  return fmt::format("{} sur {}", texte::compter(acceptees, "demande acceptée"), retour.lignes.size());
}

void appliquer(Base& base, Operation& operation, const domain::Lot& lot, const RetourLu& retour,
               const std::vector<domain::LigneLot>& lignes, const Jour& date) {
  for (std::size_t i = 0; i < lignes.size(); ++i) {
    const domain::ReponseLigne& reponse = retour.lignes[i].reponse;
    const bool refusee = reponse.decision == Decision::Refusee;
    const std::string dit = texte::imprimable(texte::rogner(reponse.libelle_traitement));
    store::decider(base, lot, reponse, date, refusee ? std::optional(dit) : std::nullopt);
    operation.noter(refusee ? "solde.rejete" : "solde.accepte", lignes[i].numero_editeur,
                    fmt::format("lot {}, ligne {} : {}", lot.nom, reponse.num_ligne, dit));
  }
  store::noter_traite(base, lot);
}

// All that an answer changes, inside the operation's one transaction.
RetourImporte enregistrer(Base& base, Operation& operation, const domain::Lot& lot, RetourLu& retour,
                          const domain::Retour& recu, std::string_view octets) {
  const auto lignes = store::lire_lignes(base, lot);
  const auto predictions = comparer_aux_predictions(retour, lignes);
  store::garder_retour(base, lot, recu, octets);
  operation.noter("retour.importe", std::nullopt,
                  fmt::format("{} : {}, {}", lot.nom, texte::imprimable(recu.nom_fichier), compte(retour)));
  appliquer(base, operation, lot, retour, lignes, recu.recu_le.jour_a_paris());
  RetourImporte importe = rapport(base, lot.nom, EffetRetour::Importe);
  for (std::size_t i = 0; i < predictions.size(); ++i) importe.lignes[i].prediction = predictions[i];
  return importe;
}

}  // namespace

namespace {

Issue<RetourImporte> importer(Base& base, const Contexte& contexte, const AImporter& demande,
                              const std::string& octets) {
  const domain::Retour recu{nom_recu(demande.fichier), sha256(octets), contexte.maintenant};
  Operation operation(base, contexte);
  if (const auto nom = store::lot_de_ce_retour(base, recu.sha256))
    return rapport(base, *nom, EffetRetour::DejaImporte);
  const format::Modele modele = modele_en_vigueur(base);
  auto retour = lire_retour(modele, octets, demande.fichier.dit());
  if (!retour) return std::unexpected(std::move(retour.error()));
  const auto lot = reconnaitre(base, {*retour, modele, demande.fichier.dit(), demande.lot});
  if (!lot) return refuser_tout(lot.error());
  if (lot->statut == domain::StatutLot::Traite) {
    const auto autres = decisions_autres(base, *lot, *retour);
    if (!autres.empty()) return refuser_tout(different(*lot, demande, autres));
    return rapport(base, lot->nom, EffetRetour::DejaImporte);
  }
  RetourImporte importe = enregistrer(base, operation, *lot, *retour, recu, octets);
  operation.terminer();
  return importe;
}

}  // namespace

Issue<RetourImporte> importer_retour(Base& base, const Contexte& contexte, const AImporter& demande) {
  const auto octets = lire_octets(demande.fichier);
  if (!octets) return refuser_tout(octets.error());
  return avec_place({place_des_documents(base, {demande.fichier.chemin})},
                    [&] { return importer(base, contexte, demande, *octets); });
}

}  // namespace finhop::app
