#include "finhop/app/solde/saisir.hpp"

#include "app/dossier/changements.hpp"
#include "app/dossier/recherche.hpp"
#include "app/operation.hpp"
#include "app/solde/brouillon.hpp"
#include "finhop/domain/vraisemblance.hpp"
#include "finhop/store/avances.hpp"

namespace finhop::app {
using domain::Solde;

Issue<SoldeEcrit> saisir_solde(Base& base, const Contexte& contexte, const std::string& reference,
                               const SoldeSaisi& saisi) {
  Saisies saisies;
  const BrouillonSolde brouillon = lire_solde(saisies, saisi);
  Operation operation(base, contexte);
  auto dossier = exiger_modifiable(base, contexte, reference);
  if (!dossier) saisies.refuser(dossier.error());
  if (!saisies.reussie()) return saisies.echec();
  const bool nouveau = !dossier->solde;
  const Solde avant = dossier->solde.value_or(Solde{});
  Solde apres = avant;
  poser(brouillon, apres);
  garder_les_numeros(avant.factures, apres.factures);
  corriger_factures(saisies, saisi, apres.factures);
  if (!saisies.reussie()) return saisies.echec();
  if (!brouillon.donne<&Solde::beneficiaires>() && apres.beneficiaires.empty())
    apres.beneficiaires = dossier->avance.beneficiaires;

  std::vector<std::string> champs = changements(avant, apres);
  if (nouveau) store::commencer_solde(base, dossier->cle);
  if (!champs.empty()) store::ecrire_solde(base, dossier->cle, apres);
  if (nouveau) champs.insert(champs.begin(), "statut : – → en préparation");
  if (!champs.empty())
    operation.noter(nouveau ? "solde.commence" : "solde.saisi", dossier->avance.numero_editeur,
                    en_une_ligne(champs));
  operation.terminer();
  dossier->solde = apres;
  domain::Constats a_verifier = domain::invraisemblances_du_solde(*dossier, contexte.maintenant.jour_a_paris());
  return SoldeEcrit{*std::move(dossier), champs, {}, std::move(a_verifier)};
}

}  // namespace finhop::app
