#include "finhop/app/solde/saisir.hpp"

#include <fmt/format.h>

#include "app/dossier/changements.hpp"
#include "app/dossier/recherche.hpp"
#include "app/operation.hpp"
#include "app/saisie/saisies.hpp"
#include "app/solde/longueurs.hpp"
#include "finhop/store/avances.hpp"

namespace finhop::app {
namespace {

using domain::Solde;

void appliquer_factures(Saisies& saisies, const SoldeSaisi& saisi, Solde& solde) {
  if (saisi.dates_facture.size() != saisi.montants_facture.size())
    return saisies.refuser({CodeRefus::ValeursIncompletes,
                            fmt::format("{} pour {}", texte::compter(saisi.dates_facture.size(), "date"),
                                        texte::compter(saisi.montants_facture.size(), "montant")),
                            "une date et un montant pour chaque facture",
                            Suite{"donner l'un autant de fois que l'autre",
                                  Geste::Recommencer,
                                  {{Donnee::FactureDate}, {Donnee::FactureMontant}}}});
  if (saisi.dates_facture.empty()) return;
  solde.factures.clear();
  for (std::size_t i = 0; i < saisi.dates_facture.size(); ++i) {
    const auto date = saisies.lire<Jour>(saisi.dates_facture[i]);
    const auto montant = saisies.lire<Montant>(saisi.montants_facture[i]);
    if (date && montant) solde.factures.push_back({*date, *montant});
  }
}

void appliquer_dmp(Saisies& saisies, const std::optional<ReponseSaisie>& saisie, domain::Scenario& scenario) {
  if (!saisie) return;
  scenario.is_direct_to_dmp = saisie->oui;
  scenario.ident_dmp = saisies.lire_identifiants(saisie->valeurs, kLongueurIdentDmp);
}

void appliquer_mss(Saisies& saisies, const std::optional<ReponseSaisie>& saisie, std::optional<bool>& reponse,
                   std::optional<std::string>& adresse) {
  if (!saisie) return;
  reponse = saisie->oui;
  adresse.reset();
  for (const Saisi& valeur : saisie->valeurs) adresse = saisies.lire_texte(valeur, kLongueurAdresseMss);
}

void appliquer(Saisies& saisies, const SoldeSaisi& saisi, const domain::Avance& avance, Solde& solde) {
  appliquer_factures(saisies, saisi, solde);
  if (!saisi.finess.empty())
    solde.beneficiaires = saisies.lire_finess(saisi.finess);
  else if (solde.beneficiaires.empty())
    solde.beneficiaires = avance.beneficiaires;
  domain::Scenario& s = solde.scenario;
  appliquer_dmp(saisies, saisi.dmp, s);
  appliquer_mss(saisies, saisi.mss_pro, s.is_direct_to_mss_pro, s.adresse_mss_pro);
  appliquer_mss(saisies, saisi.mss_citoyen, s.is_direct_to_mss_citoyen, s.adresse_mss_citoyen);
}

}  // namespace

Issue<SoldeEcrit> saisir_solde(Base& base, const Contexte& contexte, const std::string& reference,
                               const SoldeSaisi& saisi) {
  Saisies saisies;
  Operation operation(base, contexte);
  auto dossier = exiger_modifiable(base, reference);
  if (!dossier) return refuser_tout(dossier.error());
  const bool nouveau = !dossier->solde;
  const Solde avant = dossier->solde.value_or(Solde{});
  Solde apres = avant;
  appliquer(saisies, saisi, dossier->avance, apres);
  if (!saisies.reussie()) return saisies.echec();

  std::vector<std::string> champs = changements(avant, apres);
  if (nouveau) store::commencer_solde(base, dossier->cle);
  if (!champs.empty()) store::ecrire_solde(base, dossier->cle, apres);
  if (nouveau) champs.insert(champs.begin(), "statut : – → en_preparation");
  if (!champs.empty())
    operation.noter(nouveau ? "solde.commence" : "solde.saisi", dossier->avance.numero_editeur,
                    en_une_ligne(champs));
  operation.terminer();
  dossier->solde = apres;
  return SoldeEcrit{*std::move(dossier), champs};
}

}  // namespace finhop::app
