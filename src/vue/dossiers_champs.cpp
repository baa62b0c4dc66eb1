#include "vue/dossiers_champs.hpp"

#include <fmt/format.h>

#include "finhop/domain/attendus.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/vue/dossiers.hpp"

namespace finhop::vue {
namespace {

using app::Fiche;
using domain::Avance;
using domain::Constat;
using domain::Facture;
using domain::Passage;
using domain::Piece;
using domain::Scenario;
using domain::Solde;

template <auto Membre>
Valeur d_avance(const Fiche& f) {
  return f.dossier.avance.*Membre;
}

// Nothing while the solde is not begun.
template <auto Membre>
Valeur de_solde(const Fiche& f) {
  return f.dossier.solde ? Valeur((*f.dossier.solde).*Membre) : Valeur();
}
template <auto Membre>
Valeur de_scenario(const Fiche& f) {
  return f.dossier.solde ? Valeur(f.dossier.solde->scenario.*Membre) : Valeur();
}
template <auto Membre>
Valeur de_facture_totale(const Fiche& f) {
  const auto facture = f.dossier.solde ? facture_totale(*f.dossier.solde) : std::nullopt;
  return facture ? Valeur((*facture).*Membre) : Valeur();
}

// « prêt », « ELI-01 », « ELI-01 +2 »
Valeur en_bref(const Fiche& fiche) {
  if (fiche.pret) return "prêt";
  const domain::Constats blocages = domain::blocages(fiche.constats);
  if (blocages.empty()) return {};
  const std::string_view regle = blocages.front().regle;
  return blocages.size() == 1 ? Valeur(regle) : Valeur(fmt::format("{} +{}", regle, blocages.size() - 1));
}

constexpr auto kGauche = Alignement::Gauche;
constexpr auto kDroite = Alignement::Droite;

constexpr Champ<Fiche> kListe[]{
    {"numeroEditeur", "n°", d_avance<&Avance::numero_editeur>},
    {"numeroASP", "", d_avance<&Avance::numero_asp>},
    {"numeroAns", "", d_avance<&Avance::numero_ans>},
    {"client", "client", d_avance<&Avance::client>, kGauche, 8},
    {"montantBonCommande", "", d_avance<&Avance::montant_bon_commande>, kDroite, 0, "montantBonCommandeHT"},
    {"", "", d_avance<&Avance::date_bon_commande>, kGauche, 0, "dateBonCommande"},
    {"", "", d_avance<&Avance::beneficiaires>, kGauche, 0, "beneficiairesPMSI"},
    {"avance.statut", "avance", d_avance<&Avance::statut>, kGauche, 0, "statut"},
    {"avance.datePaiement", "", d_avance<&Avance::date_paiement>, kGauche, 0, "datePaiement"},
    {"avance.montant", "", d_avance<&Avance::montant_avance>, kDroite, 0, "montantAvance"},
    {"solde.statut", "solde", de_solde<&Solde::statut>, kGauche, 0, "statutSolde"},
    {"solde.montantFacture", "", de_facture_totale<&Facture::montant>, kDroite, 0, "montantFacture"},
    {"solde.dateFacture", "", de_facture_totale<&Facture::date>, kGauche, 0, "dateFacture"},
    {"solde.lot", "", [](const Fiche& f) { return Valeur(f.dossier.lot_vivant); }, kGauche, 0, "lot"},
    {"pret", "", lire<&Fiche::pret>},
    {"blocages", "", [](const Fiche& f) { return Valeur(vue::blocages(f.constats)); }},
    {"", "bon de commande", d_avance<&Avance::montant_bon_commande>, kDroite},
    {"", "état", en_bref},
};

// The first ones are those that a table of avances is imported with.
constexpr std::string_view kTableur[]{"numeroEditeur",
                                      "numeroASP",
                                      "numeroAns",
                                      "client",
                                      "dateBonCommande",
                                      "montantBonCommandeHT",
                                      "beneficiairesPMSI",
                                      "statut",
                                      "datePaiement",
                                      "montantAvance",
                                      "statutSolde",
                                      "dateFacture",
                                      "montantFacture",
                                      "lot",
                                      "pret",
                                      "blocages"};

constexpr Champ<Facture> kFacture[]{
    {"dateFacture", "", lire<&Facture::date>},
    {"montant", "", lire<&Facture::montant>},
};

Valeur factures(const Fiche& f) {
  return f.dossier.solde ? Valeur(Champs<Facture>(kFacture).elements(f.dossier.solde->factures)) : Valeur();
}

constexpr Champ<Fiche> kDetail[]{
    {"dateBonCommande", "", d_avance<&Avance::date_bon_commande>},
    {"beneficiairesPMSI", "", d_avance<&Avance::beneficiaires>},
    {"avance.attendu", "", [](const Fiche& f) { return Valeur(domain::avance_attendue(f.dossier.avance)); }},
    {"avance.montantRecouvre", "", d_avance<&Avance::montant_recouvre>},
    {"avance.dateStatut", "", d_avance<&Avance::date_statut>},
    {"avance.motif", "", d_avance<&Avance::motif>},
    {"solde.factures", "", factures},
    {"solde.beneficiairesPMSI", "", de_solde<&Solde::beneficiaires>},
    {"solde.isDirectToDMP", "", de_scenario<&Scenario::is_direct_to_dmp>},
    {"solde.identDMP", "", de_scenario<&Scenario::ident_dmp>},
    {"solde.isDirectToMSSPro", "", de_scenario<&Scenario::is_direct_to_mss_pro>},
    {"solde.adresseBoiteMSSPro", "", de_scenario<&Scenario::adresse_mss_pro>},
    {"solde.isDirectToMSSCitoyen", "", de_scenario<&Scenario::is_direct_to_mss_citoyen>},
    {"solde.adresseBoiteMSSCitoyen", "", de_scenario<&Scenario::adresse_mss_citoyen>},
    {"solde.dateStatut", "", de_solde<&Solde::date_statut>},
    {"solde.motif", "", de_solde<&Solde::motif>},
    {"solde.datePaiement", "", de_solde<&Solde::date_paiement>},
    {"solde.montantPaye", "", de_solde<&Solde::montant_paye>},
    {"solde.attendu", "", [](const Fiche& f) { return Valeur(domain::solde_attendu(f.dossier)); }},
};

constexpr Champ<Piece> kPiece[]{
    {"typeFichier", "", [](const Piece& p) { return Valeur(code(p.type)); }},
    {"formatFichier", "", [](const Piece& p) { return Valeur(code(p.format)); }},
    {"taille", "", [](const Piece& p) { return Valeur(Taille{p.document.taille}); }},
    {"sha256", "", [](const Piece& p) { return Valeur(p.document.sha256); }},
    {"origine", "", lire<&Piece::nom_origine>},
};

constexpr Champ<Constat> kBlocage[]{
    {"regle", "", lire<&Constat::regle>},
    {"message", "", lire<&Constat::message>},
};

constexpr Champ<Constat> kConstat[]{
    {"regle", "", lire<&Constat::regle>},
    {"severite", "", [](const Constat& c) { return Valeur(id(c.severite)); }},
    {"message", "", lire<&Constat::message>},
    {"remede", "", lire<&Constat::remede>},
};

constexpr Champ<Passage> kPassage[]{
    {"nom", "", lire<&Passage::lot>},
    {"statut", "", lire<&Passage::statut>},
    {"dateDepot", "", lire<&Passage::date_depot>},
    {"numLigne", "", lire<&Passage::num_ligne>},
    {"montant", "", lire<&Passage::montant>},
    {"decision", "", lire<&Passage::decision>},
    {"codeTraitement", "", lire<&Passage::code_traitement>},
    {"libelleTraitement", "", lire<&Passage::libelle_traitement>},
    {"reponse", "", lire<&Passage::reponse>},
    {"motif", "", lire<&Passage::motif>},
};

}  // namespace

Champs<Fiche> champs_de_liste() {
  return {kListe, kTableur};
}

Champs<Fiche> champs_de_detail() {
  return kDetail;
}

Selection<Fiche> champs_de_dossier(Forme forme) {
  return champs_de_liste().pour(forme);
}

std::vector<Faits> blocages(const domain::Constats& constats) {
  return Champs<Constat>(kBlocage).elements(domain::blocages(constats));
}

std::vector<Faits> pieces(const domain::Dossier& dossier) {
  return Champs<Piece>(kPiece).elements(dossier.pieces);
}

std::vector<Faits> constats(const domain::Constats& constats) {
  return Champs<Constat>(kConstat).elements(constats);
}

std::vector<Faits> passages(const std::vector<Passage>& passages) {
  return Champs<Passage>(kPassage).elements(passages);
}

}  // namespace finhop::vue
