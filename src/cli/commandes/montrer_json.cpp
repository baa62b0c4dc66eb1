#include "cli/commandes/montrer_json.hpp"

#include "finhop/app/dossier/montrer.hpp"
#include "finhop/domain/attendus.hpp"
#include "finhop/domain/champs.hpp"
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

// The fields that every list does not tell already, each where it belongs.
void completer(JsonDoc& json, const domain::Avance& avance) {
  for (const auto& champ : domain::kChampsAvance) {
    const bool demandee = champ.part == domain::Part::Demande || champ.part == domain::Part::Identite;
    JsonDoc& endroit = demandee ? json : json["avance"];
    if (!endroit.contains(champ.cle)) endroit[std::string(champ.cle)] = json_de(dite(champ, avance));
  }
}

void completer(JsonDoc& json, const domain::Solde& solde) {
  for (const auto& champ : domain::kChampsSolde)
    if (!json.contains(champ.cle)) json[std::string(champ.cle)] = json_de(dite(champ, solde));
}

}  // namespace

JsonDoc json_dossier(const Gestes& gestes, const app::DossierMontre& montre) {
  const app::Fiche& fiche = montre.fiche;
  const domain::Dossier& d = fiche.dossier;
  JsonDoc json = json_fiche(fiche);
  json["avance"]["attendu"] = json_de(domain::avance_attendue(d.avance));
  completer(json, d.avance);
  if (d.solde) {
    completer(json["solde"], *d.solde);
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
