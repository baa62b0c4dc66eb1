#include "app/solde_lu.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/longueurs_solde.hpp"

namespace finhop::app {
namespace {

using namespace colonne_solde;

Refus incomplet(std::string message, std::string attendu, std::string remede) {
  return {CodeRefus::CompletPartiel, std::move(message), std::move(attendu), std::move(remede)};
}

void lire_facture(TableImportee& table, SoldeLu& lu) {
  const auto date = table.valeur<Jour>(kDateFacture);
  const auto montant = table.valeur<Montant>(kMontantFacture);
  if (date && montant) lu.factures.push_back({*date, *montant});
  constexpr std::string_view kDeux = "la date et le montant de la facture, ou ni l'un ni l'autre";
  if (table.est_donnee(kDateFacture) && !table.est_donnee(kMontantFacture))
    table.exiger(kMontantFacture, kDeux);
  if (table.est_donnee(kMontantFacture) && !table.est_donnee(kDateFacture)) table.exiger(kDateFacture, kDeux);
}

// Given and not the same as on the first row.
template <class Valeur>
bool contredit(const Valeur& premiere, const Valeur& suite) {
  return suite != Valeur{} && suite != premiere;
}

// The answer that goes with what was given, put over what was recorded.
struct Reponse {
  std::size_t colonne_reponse;
  std::size_t colonne_valeur;
  std::string_view quoi;  // « une adresse »
};

void verifier_reponse(TableImportee& table, std::size_t ligne, const Reponse& r, std::optional<bool> finale,
                      bool valeur_donnee, bool valeur_finale) {
  if (valeur_donnee && finale != true)
    table.noter(ligne, r.colonne_valeur, "",
                incomplet(fmt::format("{} est donnée à côté d'une réponse qui n'est pas oui", r.quoi),
                          fmt::format("{} avec oui seulement", r.quoi),
                          fmt::format("répondre oui dans {}, ou vider cette cellule",
                                      kColonnesSolde[r.colonne_reponse].nom)));
  if (finale == true && !valeur_finale)
    table.noter(ligne, r.colonne_valeur, "",
                incomplet(fmt::format("{} manque à côté de oui", r.quoi), fmt::format("{} avec oui", r.quoi),
                          fmt::format("remplir cette cellule, ou répondre non dans {}",
                                      kColonnesSolde[r.colonne_reponse].nom)));
}

void appliquer_adresse(TableImportee& table, std::size_t ligne, const Reponse& r,
                       const std::optional<bool>& reponse_lue, const std::optional<std::string>& adresse_lue,
                       std::optional<bool>& reponse, std::optional<std::string>& adresse) {
  if (reponse_lue) reponse = reponse_lue;
  if (reponse == false) adresse.reset();
  if (adresse_lue) adresse = adresse_lue;
  verifier_reponse(table, ligne, r, reponse, adresse_lue.has_value(), adresse.has_value());
}

}  // namespace

SoldeLu lire_solde(TableImportee& table) {
  SoldeLu lu;
  lu.ligne = table.ligne();
  lire_facture(table, lu);
  lu.beneficiaires = table.finess(kBeneficiaires);
  domain::Scenario& s = lu.scenario;
  s.is_direct_to_dmp = table.reponse(kDmp);
  s.ident_dmp = table.identifiants(kIdentDmp, kLongueurIdentDmp);
  s.is_direct_to_mss_pro = table.reponse(kMssPro);
  s.adresse_mss_pro = table.texte(kAdresseMssPro, kLongueurAdresseMss);
  s.is_direct_to_mss_citoyen = table.reponse(kMssCitoyen);
  s.adresse_mss_citoyen = table.texte(kAdresseMssCitoyen, kLongueurAdresseMss);
  return lu;
}

void ajouter_rang(TableImportee& table, SoldeLu& solde, const SoldeLu& suite) {
  const auto refuser = [&](std::size_t colonne, bool contredite) {
    if (contredite)
      table.noter(colonne, {CodeRefus::TableRefusee,
                            fmt::format("la ligne {} dit autre chose du même solde", solde.ligne),
                            fmt::format("la même valeur qu'à la ligne {}, ou rien", solde.ligne),
                            "corriger l'une des deux, ou vider cette cellule"});
  };
  const domain::Scenario& a = solde.scenario;
  const domain::Scenario& b = suite.scenario;
  refuser(kBeneficiaires, contredit(solde.beneficiaires, suite.beneficiaires));
  refuser(kDmp, contredit(a.is_direct_to_dmp, b.is_direct_to_dmp));
  refuser(kIdentDmp, contredit(a.ident_dmp, b.ident_dmp));
  refuser(kMssPro, contredit(a.is_direct_to_mss_pro, b.is_direct_to_mss_pro));
  refuser(kAdresseMssPro, contredit(a.adresse_mss_pro, b.adresse_mss_pro));
  refuser(kMssCitoyen, contredit(a.is_direct_to_mss_citoyen, b.is_direct_to_mss_citoyen));
  refuser(kAdresseMssCitoyen, contredit(a.adresse_mss_citoyen, b.adresse_mss_citoyen));
  if (suite.factures.empty() && !table.est_donnee(kDateFacture) && !table.est_donnee(kMontantFacture))
    table.noter(
        kNumeroEditeur,
        {CodeRefus::TableRefusee,
         fmt::format("ce numeroEditeur est déjà à la ligne {}, et celle-ci n'a pas de facture", solde.ligne),
         "une ligne par facture", "donner la facture de cette ligne, ou ôter la ligne"});
  for (const domain::Facture& facture : suite.factures) {
    if (std::ranges::find(solde.factures, facture) != solde.factures.end())
      table.noter(kDateFacture,
                  {CodeRefus::TableRefusee, "cette facture est déjà donnée plus haut pour le même solde",
                   "chaque facture une seule fois", "ôter la ligne"});
    solde.factures.push_back(facture);
  }
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
  verifier_reponse(table, lu.ligne, {kDmp, kIdentDmp, "un identifiant DMP"}, s.is_direct_to_dmp,
                   !donne.ident_dmp.empty(), !s.ident_dmp.empty());
  appliquer_adresse(table, lu.ligne, {kMssPro, kAdresseMssPro, "une adresse"}, donne.is_direct_to_mss_pro,
                    donne.adresse_mss_pro, s.is_direct_to_mss_pro, s.adresse_mss_pro);
  appliquer_adresse(table, lu.ligne, {kMssCitoyen, kAdresseMssCitoyen, "une adresse"},
                    donne.is_direct_to_mss_citoyen, donne.adresse_mss_citoyen, s.is_direct_to_mss_citoyen,
                    s.adresse_mss_citoyen);
  return apres;
}

}  // namespace finhop::app
