#include "app/retour/importation.hpp"
#include "app/dossier/recherche.hpp"
#include "app/notes_des_refus.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/operation.hpp"
#include "app/retour/depose.hpp"
#include "app/retour/identite.hpp"
#include "app/retour/lecture.hpp"
#include "app/retour/libelles.hpp"
#include "app/retour/reconnaissance.hpp"
#include "app/verification/modele_choisi.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/reculs.hpp"
#include "finhop/store/lots.hpp"
#include "finhop/store/retours.hpp"

namespace finhop::app {
namespace {

using domain::Decision;
using domain::LibelleRecu;

// An answer whose lot is known.
struct Reconnu {
  RetourLu retour;
  domain::Lot lot;
  std::vector<domain::LigneLot> lignes;
  std::vector<std::string> predictions = {};
  std::vector<domain::Difference> differences = {};
};

std::optional<std::string> prediction_gardee(const domain::ReponseLigne& reponse) {
  if (reponse.prediction_contraire) return reponse.prediction_contraire;
  if (reponse.decision == Decision::Acceptee) return std::string(domain::kPredictionAcceptee);
  return std::nullopt;
}

// The labels that decided lines carry, all decided.
std::vector<LibelleRecu> libelles_de(const std::vector<domain::ReponseLigne>& reponses) {
  std::vector<domain::LibelleDeLigne> libelles;
  domain::Tranches decides;
  for (const domain::ReponseLigne& r : reponses) {
    libelles.push_back({r.libelle_traitement, r.code_traitement});
    decides.retenus[{domain::reduire_libelle(r.libelle_traitement),
                     std::string(texte::rogner(r.code_traitement.value_or("")))}] = r.decision;
  }
  return domain::trancher(libelles, decides);
}

RetourImporte rapport(Base& base, const domain::Lot& lot, EffetRetour effet) {
  RetourImporte importe{store::lire_lot(base, lot.cle).value(), effet};
  importe.differences = store::lire_differences(base, importe.lot);
  const auto reponses = store::lire_reponses(base, importe.lot);
  for (const domain::LigneLot& ligne : store::lire_lignes(base, importe.lot)) {
    const auto reponse = std::ranges::find(reponses, ligne.num_ligne, &domain::ReponseLigne::num_ligne);
    if (reponse != reponses.end()) importe.lignes.push_back({ligne, *reponse, prediction_gardee(*reponse)});
  }
  importe.libelles = libelles_de(reponses);
  importe.notes = notes_des_refus(base, reponses);
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

Remede comparer_ou_retirer(const domain::Lot& lot) {
  Remede remede(Suite{
      "comparer à la réponse gardée", Geste::RetourExtraire, {{Donnee::Lot, lot.nom}, {Donnee::Sortie}}});
  if (auto recul = domain::recul_du_lot(lot)) remede.suites.push_back(*std::move(recul));
  return remede;
}

Refus different(const domain::Lot& lot, const std::string& fichier, const std::vector<std::string>& autres) {
  return {CodeRefus::RetourDifferent,
          fmt::format("{} contredit la réponse déjà importée du lot {} : {}", fichier, lot.nom,
                      texte::joindre(autres, " ; ")),
          "les mêmes décisions : celles d'un lot ne changent pas", comparer_ou_retirer(lot)};
}

std::vector<std::string> predire(const Reconnu& r) {
  std::vector<std::string> predictions;
  for (std::size_t i = 0; i < r.lignes.size(); ++i) {
    const LigneDeRetour& rendue = r.retour.lignes[i];
    const auto montant = rendue.demande.montant_facture == r.lignes[i].montant
                             ? domain::MontantRendu::CeluiDuDepot
                             : domain::MontantRendu::Autre;
    predictions.emplace_back(domain::predire(rendue.constats, montant));
  }
  return predictions;
}

std::vector<domain::Difference> comparer_au_depot(Base& base, const format::Modele& modele,
                                                  const Reconnu& r) {
  const auto depot = lire_depot(base, modele, r.lot);
  std::vector<domain::Difference> trouvees;
  for (std::size_t i = 0; i < std::min(depot.size(), r.lignes.size()); ++i)
    for (domain::Difference& d :
         differences(r.lignes[i].num_ligne, depot[i].contenu, r.retour.lignes[i].contenu))
      trouvees.push_back(std::move(d));
  return trouvees;
}

std::string compte(const RetourLu& retour) {
  const auto acceptees = static_cast<std::size_t>(std::ranges::count(
      retour.lignes, Decision::Acceptee, [](const LigneDeRetour& l) { return l.reponse.decision; }));
  return fmt::format("{} sur {}", texte::compter(acceptees, "demande acceptée"), retour.lignes.size());
}

std::vector<LibelleRecu> trancher(Base& base, const Reconnu& r, const Indications& indications) {
  std::vector<domain::LibelleDeLigne> libelles;
  // What was predicted no longer counts once it is decided.
  const bool decide = r.lot.statut == domain::StatutLot::Traite;
  for (std::size_t i = 0; i < r.lignes.size(); ++i)
    libelles.push_back(libelle_de_ligne(r.retour.lignes[i], decide ? "" : r.predictions[i]));
  return domain::trancher(libelles, tranches(base, indications, store::lire_reponses(base, r.lot)));
}

// Gives each line its decision, and notes where it is not the one predicted.
void decider(Reconnu& r, const std::vector<LibelleRecu>& libelles) {
  for (std::size_t i = 0; i < r.lignes.size(); ++i) {
    LigneDeRetour& rendue = r.retour.lignes[i];
    rendue.reponse.decision =
        domain::libelle_de(libelles, libelle_de_ligne(rendue, r.predictions[i])).decision.value();
    if (domain::est_un_ecart(r.predictions[i], rendue.reponse.decision))
      rendue.reponse.prediction_contraire = r.predictions[i];
  }
}

void appliquer(Base& base, Operation& operation, const Reconnu& r, const Jour& date) {
  for (std::size_t i = 0; i < r.lignes.size(); ++i) {
    const domain::ReponseLigne& reponse = r.retour.lignes[i].reponse;
    const bool refusee = reponse.decision == Decision::Refusee;
    const std::string dit = texte::imprimable(texte::rogner(reponse.libelle_traitement));
    store::decider(base, r.lot, reponse, date, refusee ? std::optional(dit) : std::nullopt);
    operation.noter(refusee ? "solde.rejete" : "solde.accepte", r.lignes[i].numero_editeur,
                    fmt::format("lot {}, ligne {} : {}", r.lot.nom, reponse.num_ligne, dit));
  }
  for (const domain::Difference& difference : r.differences) store::noter_difference(base, r.lot, difference);
  store::noter_traite(base, r.lot);
}

// All that an answer changes, inside the operation's one transaction.
RetourImporte enregistrer(Base& base, Operation& operation, const Reconnu& r, const Recu& recu,
                          const std::vector<LibelleRecu>& libelles) {
  store::garder_retour(base, r.lot, recu.retour, recu.octets());
  operation.noter(
      "retour.importe", std::nullopt,
      fmt::format("{} : {}, {}", r.lot.nom, texte::imprimable(recu.retour.nom_fichier), compte(r.retour)));
  retenir(base, operation, libelles);
  appliquer(base, operation, r, recu.retour.recu_le.jour_a_paris());
  RetourImporte importe = rapport(base, r.lot, EffetRetour::Importe);
  for (std::size_t i = 0; i < r.predictions.size(); ++i) importe.lignes[i].prediction = r.predictions[i];
  importe.libelles = libelles;
  return importe;
}

// The same bytes may answer the same lines sent again in another lot: when that one is named, or waits for its answer.
bool peut_repondre_a_un_autre(Base& base, const domain::Lot& deja, const Recu& recu,
                              const Indications& indications) {
  if (indications.lot) {
    const auto nomme = exiger_lot(base, *indications.lot);
    return nomme && nomme->cle != deja.cle;
  }
  const auto retour = lire_retour(modele_en_vigueur(base), recu.octets(), recu.fichier);
  return retour && une_attente_a_ces_lignes(base, *retour);
}

Issue<Reconnu> lire_et_reconnaitre(Base& base, const Recu& recu, const Indications& indications) {
  const format::Modele modele = modele_en_vigueur(base);
  auto retour = lire_retour(modele, recu.octets(), recu.fichier, Profils(base));
  if (!retour) return std::unexpected(std::move(retour.error()));
  const auto lot = reconnaitre(base, AReconnaitre{*retour, modele, recu.fichier, indications.lot});
  if (!lot) return refuser_tout(lot.error());
  Reconnu reconnu{*std::move(retour), *lot, store::lire_lignes(base, *lot)};
  if (auto autre = autre_identite(reconnu.retour, *lot, reconnu.lignes, recu.fichier))
    return refuser_tout(*std::move(autre));
  reconnu.predictions = predire(reconnu);
  reconnu.differences = comparer_au_depot(base, modele, reconnu);
  return reconnu;
}

}  // namespace

Importation importer(Base& base, const Contexte& contexte, const Recu& recu, const Indications& indications) {
  Operation operation(base, contexte);
  if (const auto deja = store::lot_de_ce_retour(base, recu.retour.sha256);
      deja && !peut_repondre_a_un_autre(base, *deja, recu, indications))
    return {rapport(base, *deja, EffetRetour::DejaImporte)};
  auto reconnu = lire_et_reconnaitre(base, recu, indications);
  if (!reconnu) return {std::unexpected(std::move(reconnu.error()))};
  auto libelles = trancher(base, *reconnu, indications);
  if (auto doute = douteux(libelles, recu.fichier, indications))
    return {refuser_tout(*std::move(doute)), std::move(libelles)};
  decider(*reconnu, libelles);
  if (reconnu->lot.statut == domain::StatutLot::Traite) {
    const auto autres = decisions_autres(base, reconnu->lot, reconnu->retour);
    if (!autres.empty()) return {refuser_tout(different(reconnu->lot, recu.fichier, autres))};
    return {rapport(base, reconnu->lot, EffetRetour::DejaImporte)};
  }
  RetourImporte importe = enregistrer(base, operation, *reconnu, recu, libelles);
  operation.terminer();
  return {std::move(importe)};
}

}  // namespace finhop::app
