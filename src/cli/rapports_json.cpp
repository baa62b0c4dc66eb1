#include <fmt/format.h>

#include <ostream>

#include "cli/rapports.hpp"
#include "finhop/domain/statuts.hpp"

namespace finhop::cli {

std::string texte_json(const JsonDoc& json) {
  // A path may hold bytes that are not UTF-8: shown replaced rather than refused.
  return json.dump(2, ' ', false, JsonDoc::error_handler_t::replace);
}

void ecrire_json(std::ostream& sortie, const JsonDoc& json) {
  sortie << texte_json(json) << '\n';
}

JsonDoc json_de(const std::optional<Montant>& montant) {
  return montant ? JsonDoc(montant->texte_json()) : JsonDoc();
}
JsonDoc json_de(const std::optional<Jour>& jour) {
  return jour ? JsonDoc(jour->iso()) : JsonDoc();
}
JsonDoc json_de(const std::optional<std::string>& texte) {
  return texte ? JsonDoc(*texte) : JsonDoc();
}

JsonDoc json_factures(const std::vector<domain::Facture>& factures) {
  JsonDoc json = JsonDoc::array();
  for (const domain::Facture& f : factures)
    json.push_back({{"dateFacture", f.date.iso()}, {"montant", f.montant.texte_json()}});
  return json;
}

namespace {

struct EnJson {
  JsonDoc operator()(std::monostate) const { return {}; }
  JsonDoc operator()(const Jour& jour) const { return jour.iso(); }
  JsonDoc operator()(Montant montant) const { return montant.texte_json(); }
  JsonDoc operator()(const std::vector<domain::Facture>& factures) const { return json_factures(factures); }
  template <class Valeur>
  JsonDoc operator()(const Valeur& valeur) const {
    return valeur;
  }
};

}  // namespace

JsonDoc json_de(const domain::ValeurDite& valeur) {
  return std::visit(EnJson(), valeur);
}

JsonDoc json_changements(const std::vector<app::Changement>& changements) {
  JsonDoc json = JsonDoc::array();
  for (const app::Changement& c : changements)
    json.push_back({{"champ", c.cle}, {"avant", json_de(c.avant)}, {"apres", json_de(c.apres)}});
  return json;
}

JsonDoc json_blocages(const domain::Constats& constats) {
  JsonDoc blocages = JsonDoc::array();
  for (const domain::Constat& constat : domain::blocages(constats))
    blocages.push_back({{"regle", constat.regle}, {"message", constat.message}});
  return blocages;
}

namespace {

JsonDoc json_solde(const domain::Dossier& dossier) {
  if (!dossier.solde) return {};
  const auto facture = domain::facture_totale(*dossier.solde);
  return {{"statut", domain::id(dossier.solde->statut)},
          {"montantFacture", facture ? JsonDoc(facture->montant.texte_json()) : JsonDoc()},
          {"dateFacture", facture ? JsonDoc(facture->date.iso()) : JsonDoc()},
          {"lot", json_de(dossier.lot_vivant)}};
}

}  // namespace

JsonDoc json_fiche(const app::Fiche& fiche) {
  const domain::Avance& a = fiche.dossier.avance;
  return {{"numeroEditeur", a.numero_editeur.texte()},
          {"numeroASP", a.numero_asp ? JsonDoc(a.numero_asp->texte()) : JsonDoc()},
          {"numeroAns", a.numero_ans.texte()},
          {"client", json_de(a.client)},
          {"montantBonCommande", json_de(a.montant_bon_commande)},
          {"avance",
           {{"statut", domain::id(a.statut)},
            {"datePaiement", json_de(a.date_paiement)},
            {"montant", json_de(a.montant_avance)}}},
          {"solde", json_solde(fiche.dossier)},
          {"pret", fiche.pret},
          {"blocages", json_blocages(fiche.constats)}};
}

JsonDoc json_lot(const domain::Lot& lot) {
  return {{"nom", lot.nom},
          {"statut", domain::id(lot.statut)},
          {"numeroAns", lot.numero_ans.texte()},
          {"dateDepot", lot.date_depot.iso()},
          {"demandes", lot.demandes},
          {"montant", lot.montant.texte_json()},
          {"dossier", lot.repertoire}};
}

JsonDoc json_lot_exporte(const app::LotExporte& exporte) {
  JsonDoc numeros_asp = JsonDoc::array();
  for (const domain::LigneLot& ligne : exporte.lignes) numeros_asp.push_back(ligne.numero_asp.texte());
  return {{"nom", exporte.lot.nom},
          {"numeroAns", exporte.lot.numero_ans.texte()},
          {"dossier", exporte.lot.repertoire},
          {"json", exporte.lot.nom + ".json"},
          {"zips", exporte.zips},
          {"demandes", exporte.lot.demandes},
          {"montant", exporte.lot.montant.texte_json()},
          {"numerosASP", numeros_asp}};
}

}  // namespace finhop::cli
