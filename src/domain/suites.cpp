#include "finhop/domain/suites.hpp"

#include <fmt/format.h>

#include <string>

#include "finhop/base/texte.hpp"

namespace finhop::domain {
namespace {

Suite du_lot(std::string quand, Geste geste, const Lot& lot) {
  return {std::move(quand), geste, {{Donnee::Lot, lot.nom}}};
}

Suite statut_solde(std::string quand, StatutSolde statut, const std::string& reference) {
  return {std::move(quand),
          Geste::SoldeStatut,
          {{Donnee::Statut, std::string(id(statut))}, {Donnee::Reference, reference}}};
}

Suite avec_paiement(Suite suite) {
  suite.arguments.push_back({Donnee::Date});
  suite.arguments.push_back({Donnee::Montant});
  return suite;
}

Suite importer_la_reponse(std::string quand) {
  return {std::move(quand), Geste::RetourImporter, {{Donnee::Fichier}}};
}

Suite exporter_de_nouveau() {
  return {"exporter ses dossiers de nouveau, si ce n'est fait", Geste::Exporter};
}

std::optional<Suite> lot_plus_tard(const Journee& j) {
  if (j.lots.empty()) return std::nullopt;
  return du_lot(fmt::format("à déposer le {}", j.lots.front().date_depot.fr()), Geste::LotMontrer,
                j.lots.front());
}

}  // namespace

std::optional<Suite> suite_du_dossier(const Dossier& dossier) {
  if (!dossier.solde) return std::nullopt;
  const std::string& numero = dossier.avance.numero_editeur.texte();
  switch (dossier.solde->statut) {
    case StatutSolde::EnPreparation:
    case StatutSolde::Rejete:
      return Suite{"l'exporter", Geste::Exporter, {{Donnee::Reference, numero}}};
    case StatutSolde::Exporte:
      return Suite{
          "une fois le lot déposé", Geste::LotDeposer, {{Donnee::Lot, dossier.lot_vivant.value_or("")}}};
    case StatutSolde::Depose:
      return importer_la_reponse("quand la réponse du portail arrive");
    case StatutSolde::Accepte:
      return statut_solde("noter la décision de l'ASP", StatutSolde::Valide, numero);
    case StatutSolde::Incomplet:
    case StatutSolde::AModifier:
      return statut_solde("répondre à l'ASP, puis", StatutSolde::Accepte, numero);
    case StatutSolde::Valide:
      return avec_paiement(statut_solde("à l'avis de paiement", StatutSolde::Paye, numero));
    case StatutSolde::Refuse:
      if (dossier.avance.statut != StatutAvance::ARecouvrer) return std::nullopt;
      return avec_paiement(
          {"une fois l'avance rendue",
           Geste::AvanceStatut,
           {{Donnee::Statut, std::string(id(StatutAvance::Recouvree))}, {Donnee::Reference, numero}}});
    case StatutSolde::Paye:
      break;
  }
  return std::nullopt;
}

Argument piece_a_joindre(const TypePiece& type) {
  if (type == TypePiece::Facture) return {Donnee::Facture};
  if (type == TypePiece::Va) return {Donnee::Va};
  return {Donnee::DocumentDuProfil, fmt::format("{}=FICHIER", type.code())};
}

Suite voir_le_dossier(const NumeroEditeur& numero) {
  return {"voir le dossier", Geste::Montrer, {{Donnee::Reference, numero.texte()}}};
}

Suite suite_sans_juger(const Dossier& dossier) {
  const bool en_main = dossier.solde && est_en_main(dossier.solde->statut);
  const Suite voir = voir_le_dossier(dossier.avance.numero_editeur);
  return en_main ? voir : suite_du_dossier(dossier).value_or(voir);
}

Suite achever_le_lot(const std::string& nom) {
  return {"l'achever", Geste::LotRefaire, {{Donnee::Lot, nom}}, "il a été interrompu"};
}

Remede suites_du_depot(const Lot& lot, const Jour& aujourd_hui, const std::optional<Jour>& jour) {
  Remede remede;
  const std::string le = lot.date_depot.fr();
  if (lot.date_depot == aujourd_hui)
    remede.suites.push_back(du_lot("après le dépôt, en suivant le bordereau", Geste::LotDeposer, lot));
  else if (lot.date_depot < aujourd_hui)
    remede.suites.push_back({fmt::format("s'il a été déposé le {}", le),
                             Geste::LotDeposer,
                             {{Donnee::Lot, lot.nom}, {Donnee::Date, le}}});
  else
    remede.phrase = "le déposer et le noter ce jour-là";
  if (jour && *jour != lot.date_depot)
    remede.suites.push_back({fmt::format("pour un dépôt le {}", jour->fr()),
                             Geste::LotRedater,
                             {{Donnee::Lot, lot.nom}, {Donnee::Date, jour->fr()}}});
  return remede;
}

Remede suites_du_lot(const Lot& lot, const Jour& aujourd_hui) {
  switch (lot.statut) {
    case StatutLot::Genere:
      return est_interrompu(lot) ? Remede(achever_le_lot(lot.nom))
                                 : suites_du_depot(lot, aujourd_hui, aujourd_hui);
    case StatutLot::Depose:
      return {
          "",
          {importer_la_reponse("enregistrer la réponse du portail"),
           {"s'il a refusé tout le fichier", Geste::LotRejeter, {{Donnee::Lot, lot.nom}, {Donnee::Motif}}}}};
    case StatutLot::Traite:
      return du_lot("voir ses demandes", Geste::LotMontrer, lot);
    case StatutLot::Rejete:
    case StatutLot::Annule:
    case StatutLot::Remplace:
      return exporter_de_nouveau();
  }
  return {};
}

Remede suites_du_jour(const Journee& j) {
  if (!j.premier_logiciel) return Suite{"", Geste::LogicielAjouter, {{Donnee::Ans}}};
  if (j.dossiers == 0)
    return Suite{
        "", Geste::AvanceAjouter, {{Donnee::NumeroEditeur}, {Donnee::Ans, j.premier_logiciel->texte()}}};
  if (auto plus_tard = lot_plus_tard(j)) return *std::move(plus_tard);
  return Suite{"", Geste::Lister};
}

}  // namespace finhop::domain
