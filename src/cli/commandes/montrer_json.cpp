#include "cli/commandes/montrer_json.hpp"

#include "finhop/app/dossier/montrer.hpp"
#include "finhop/domain/attendus.hpp"
#include "finhop/domain/statuts.hpp"

namespace finhop::cli {
namespace {

JsonDoc json_passage(const domain::Passage& p) {
  return {{"nom", p.lot},
          {"statut", domain::id(p.statut)},
          {"dateDepot", p.date_depot.iso()},
          {"numLigne", p.num_ligne},
          {"montant", p.montant.texte_json()},
          {"decision", json_de(p.decision)},
          {"codeTraitement", json_de(p.code_traitement)},
          {"libelleTraitement", json_de(p.libelle_traitement)},
          {"reponse", p.reponse ? JsonDoc(p.reponse->iso()) : JsonDoc()},
          {"motif", json_de(p.motif)}};
}

// Beside what every list tells of a solde.
void ajouter_solde(JsonDoc& json, const domain::Solde& solde) {
  const domain::Scenario& s = solde.scenario;
  json["factures"] = json_factures(solde.factures);
  json["beneficiairesPMSI"] = numeros_de(solde.beneficiaires);
  json["isDirectToDMP"] = s.is_direct_to_dmp ? JsonDoc(*s.is_direct_to_dmp) : JsonDoc();
  json["identDMP"] = s.ident_dmp;
  json["isDirectToMSSPro"] = s.is_direct_to_mss_pro ? JsonDoc(*s.is_direct_to_mss_pro) : JsonDoc();
  json["adresseBoiteMSSPro"] = json_de(s.adresse_mss_pro);
  json["isDirectToMSSCitoyen"] =
      s.is_direct_to_mss_citoyen ? JsonDoc(*s.is_direct_to_mss_citoyen) : JsonDoc();
  json["adresseBoiteMSSCitoyen"] = json_de(s.adresse_mss_citoyen);
  json["dateStatut"] = json_de(solde.date_statut);
  json["motif"] = json_de(solde.motif);
  json["datePaiement"] = json_de(solde.date_paiement);
  json["montantPaye"] = json_de(solde.montant_paye);
}

}  // namespace

JsonDoc json_dossier(const Gestes& gestes, const app::DossierMontre& montre) {
  const app::Fiche& fiche = montre.fiche;
  const domain::Dossier& d = fiche.dossier;
  JsonDoc json = json_fiche(fiche);
  json["dateBonCommande"] = json_de(d.avance.date_bon_commande);
  json["beneficiairesPMSI"] = numeros_de(d.avance.beneficiaires);
  json["avance"]["attendu"] = json_de(domain::avance_attendue(d.avance));
  json["avance"]["montantRecouvre"] = json_de(d.avance.montant_recouvre);
  json["avance"]["dateStatut"] = json_de(d.avance.date_statut);
  json["avance"]["motif"] = json_de(d.avance.motif);
  if (d.solde) {
    ajouter_solde(json["solde"], *d.solde);
    json["solde"]["attendu"] = json_de(domain::solde_attendu(d));
  }
  json["pieces"] = JsonDoc::array();
  for (const domain::Piece& p : d.pieces)
    json["pieces"].push_back({{"typeFichier", code(p.type)},
                              {"formatFichier", code(p.format)},
                              {"taille", p.document.taille},
                              {"sha256", p.document.sha256},
                              {"origine", p.nom_origine}});
  json["constats"] = JsonDoc::array();
  for (const domain::Constat& c : fiche.constats)
    json["constats"].push_back({{"regle", c.regle},
                                {"severite", id(c.severite)},
                                {"message", c.message},
                                {"remede", gestes.texte(c.remede)}});
  json["lots"] = JsonDoc::array();
  for (const domain::Passage& p : montre.lots) json["lots"].push_back(json_passage(p));
  return json;
}

}  // namespace finhop::cli
