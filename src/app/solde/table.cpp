#include "app/solde/table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/solde/longueurs.hpp"

namespace finhop::app {
namespace {

using namespace colonne_solde;

void lire_facture(TableImportee& table, SoldeLu& lu) {
  const auto date = table.valeur<Jour>(kDateFacture);
  const auto montant = table.valeur<Montant>(kMontantFacture);
  if (date && montant) lu.factures.push_back({*date, *montant});
  constexpr std::string_view kDeux = "la date et le montant de la facture, ou ni l'un ni l'autre";
  if (table.est_donnee(kDateFacture) && !table.est_donnee(kMontantFacture))
    table.exiger(kMontantFacture, kDeux);
  if (table.est_donnee(kMontantFacture) && !table.est_donnee(kDateFacture)) table.exiger(kDateFacture, kDeux);
}

// The answer that goes with what was given, put over what was recorded.
struct Reponse {
  std::size_t colonne_reponse;
  std::size_t colonne_valeur;
  std::string_view quoi;   // « une adresse »
  std::string_view donne;  // « donnée »
};

void verifier_reponse(TableImportee& table, const SoldeLu& lu, const Reponse& r, std::optional<bool> finale,
                      bool valeur_donnee, bool valeur_finale) {
  const auto noter = [&](std::string_view dit, std::string_view attendu, std::string_view remede) {
    table.noter(ligne_de(lu, r.colonne_valeur), r.colonne_valeur, "",
                {CodeRefus::ValeursIncompletes, fmt::format("{} {}", r.quoi, dit),
                 fmt::format("{} {}", r.quoi, attendu),
                 fmt::format("{} dans {}", remede, kColonnesSolde[r.colonne_reponse].nom)});
  };
  if (valeur_donnee && finale != true)
    noter(fmt::format("est {} à côté d'une réponse qui n'est pas oui", r.donne), "avec oui seulement",
          "vider cette cellule, ou répondre oui");
  if (finale == true && !valeur_finale)
    noter("manque à côté de oui", "avec oui", "remplir cette cellule, ou répondre non");
}

void appliquer_adresse(TableImportee& table, const SoldeLu& lu, const Reponse& r,
                       const std::optional<bool>& reponse_lue, const std::optional<std::string>& adresse_lue,
                       std::optional<bool>& reponse, std::optional<std::string>& adresse) {
  if (reponse_lue) reponse = reponse_lue;
  if (reponse == false) adresse.reset();
  if (adresse_lue) adresse = adresse_lue;
  verifier_reponse(table, lu, r, reponse, adresse_lue.has_value(), adresse.has_value());
}

}  // namespace

SoldeLu lire_solde(TableImportee& table) {
  SoldeLu lu;
  lu.ligne = table.ligne();
  for (std::size_t colonne = 0; colonne < lu.lignes.size(); ++colonne)
    if (table.est_donnee(colonne)) lu.lignes[colonne] = table.ligne();
  lire_facture(table, lu);
  lu.beneficiaires = table.finess(kBeneficiaires);
  domain::Scenario& s = lu.scenario;
  s.is_direct_to_dmp = table.reponse(kDmp);
  s.ident_dmp = table.identifiants(kIdentDmp, kLongueurIdentDmp);
  s.is_direct_to_mss_pro = table.reponse(kMssPro);
  s.adresse_mss_pro = table.adresse(kAdresseMssPro, kLongueurAdresseMss);
  s.is_direct_to_mss_citoyen = table.reponse(kMssCitoyen);
  s.adresse_mss_citoyen = table.adresse(kAdresseMssCitoyen, kLongueurAdresseMss);
  return lu;
}

std::size_t ligne_de(const SoldeLu& solde, std::size_t colonne) {
  return solde.lignes[colonne] == 0 ? solde.ligne : solde.lignes[colonne];
}

void ajouter_rang(TableImportee& table, SoldeLu& solde, const SoldeLu& suite) {
  const auto fondre = [&](std::size_t colonne, auto& premiere, const auto& valeur) {
    if (suite.lignes[colonne] == 0 || premiere == valeur) return;
    const std::size_t ligne = solde.lignes[colonne];
    if (ligne == 0) {
      premiere = valeur;
      solde.lignes[colonne] = suite.lignes[colonne];
      return;
    }
    table.noter(colonne,
                {CodeRefus::TableRefusee, fmt::format("la ligne {} dit autre chose du même solde", ligne),
                 fmt::format("la même valeur qu'à la ligne {}, ou rien", ligne),
                 "corriger l'une des deux, ou vider cette cellule"});
  };
  domain::Scenario& a = solde.scenario;
  const domain::Scenario& b = suite.scenario;
  fondre(kBeneficiaires, solde.beneficiaires, suite.beneficiaires);
  fondre(kDmp, a.is_direct_to_dmp, b.is_direct_to_dmp);
  fondre(kIdentDmp, a.ident_dmp, b.ident_dmp);
  fondre(kMssPro, a.is_direct_to_mss_pro, b.is_direct_to_mss_pro);
  fondre(kAdresseMssPro, a.adresse_mss_pro, b.adresse_mss_pro);
  fondre(kMssCitoyen, a.is_direct_to_mss_citoyen, b.is_direct_to_mss_citoyen);
  fondre(kAdresseMssCitoyen, a.adresse_mss_citoyen, b.adresse_mss_citoyen);
  if (suite.factures.empty() && !table.est_donnee(kDateFacture) && !table.est_donnee(kMontantFacture))
    table.noter(
        kNumeroEditeur,
        {CodeRefus::TableRefusee,
         fmt::format("ce numeroEditeur est déjà à la ligne {}, et celle-ci n'a pas de facture", solde.ligne),
         "une ligne par facture", "donner la facture de cette ligne, ou ôter la ligne"});
  for (const domain::Facture& facture : suite.factures) {
    if (std::ranges::find(solde.factures, facture) != solde.factures.end())
      solde.repetees.push_back({table.ligne(), std::string(table.cellule(kDateFacture))});
    solde.factures.push_back(facture);
  }
}

void refuser_repetees(TableImportee& table, const std::string& numero, const SoldeLu& lu) {
  Suite saisir{"si ce sont deux factures, ôter la ligne, importer, puis saisir toutes celles de ce solde",
               Geste::SoldeSaisir,
               {{Donnee::Reference, numero}}};
  for (const domain::Facture& f : lu.factures) {
    saisir.arguments.push_back({Donnee::FactureDate, f.date.fr()});
    saisir.arguments.push_back({Donnee::FactureMontant, f.montant.texte_tableur()});
  }
  for (const FactureRepetee& repetee : lu.repetees)
    table.noter(repetee.ligne, kDateFacture, repetee.valeur,
                {CodeRefus::TableRefusee,
                 "cette facture est déjà donnée plus haut pour le même solde",
                 "chaque facture une seule fois",
                 {"ôter la ligne si c'est la même facture", {saisir}}});
}

std::size_t colonne_du_champ_solde(std::string_view cle) {
  const auto colonne = std::ranges::find(kColonnesSolde, cle, &ColonneConnue::nom);
  return colonne == kColonnesSolde.end() ? kDateFacture
                                         : static_cast<std::size_t>(colonne - kColonnesSolde.begin());
}

domain::Solde solde_mis_a_jour(TableImportee& table, const domain::Solde& avant, const SoldeLu& lu) {
  domain::Solde apres = avant;
  if (!lu.factures.empty()) apres.factures = lu.factures;
  if (!lu.beneficiaires.empty()) apres.beneficiaires = lu.beneficiaires;
  const domain::Scenario& donne = lu.scenario;
  domain::Scenario& s = apres.scenario;
  if (donne.is_direct_to_dmp) s.is_direct_to_dmp = donne.is_direct_to_dmp;
  if (s.is_direct_to_dmp == false) s.ident_dmp.clear();
  if (!donne.ident_dmp.empty()) s.ident_dmp = donne.ident_dmp;
  verifier_reponse(table, lu, {kDmp, kIdentDmp, "un identifiant DMP", "donné"}, s.is_direct_to_dmp,
                   !donne.ident_dmp.empty(), !s.ident_dmp.empty());
  appliquer_adresse(table, lu, {kMssPro, kAdresseMssPro, "une adresse", "donnée"}, donne.is_direct_to_mss_pro,
                    donne.adresse_mss_pro, s.is_direct_to_mss_pro, s.adresse_mss_pro);
  appliquer_adresse(table, lu, {kMssCitoyen, kAdresseMssCitoyen, "une adresse", "donnée"},
                    donne.is_direct_to_mss_citoyen, donne.adresse_mss_citoyen, s.is_direct_to_mss_citoyen,
                    s.adresse_mss_citoyen);
  return apres;
}

}  // namespace finhop::app
