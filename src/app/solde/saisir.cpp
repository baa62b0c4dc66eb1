#include "finhop/app/solde/saisir.hpp"

#include "app/dossier/changements.hpp"
#include "app/dossier/recherche.hpp"
#include "app/operation.hpp"
#include "app/piece/attacher.hpp"
#include "app/place.hpp"
#include "app/profils.hpp"
#include "app/solde/brouillon.hpp"
#include "app/solde/depuis_facture.hpp"
#include "app/solde/hors_profil.hpp"
#include "finhop/app/dossier/profil_suivi.hpp"
#include "finhop/domain/vraisemblance.hpp"
#include "finhop/store/avances.hpp"

namespace finhop::app {
using domain::Solde;

namespace {

void refuser_hors_profil(const domain::Profil& profil, Saisies& saisies, const BrouillonSolde& brouillon,
                         const domain::Dossier& dossier) {
  for (const std::size_t rang : champs_hors_profil(brouillon, profil))
    saisies.refuser(champ_hors_profil(rang, profil, dossier.avance.numero_editeur.texte()));
}

Issue<SoldeEcrit> saisir(Base& base, const Contexte& contexte, const std::string& reference,
                         const SoldeSaisi& saisi, const std::optional<FactureDonnee>& facture) {
  Saisies saisies;
  BrouillonSolde brouillon = lire_solde(saisies, saisi);
  Operation operation(base, contexte);
  auto dossier = exiger_modifiable(base, contexte, reference);
  if (!dossier) saisies.refuser(dossier.error());
  std::optional<domain::Profil> profil;
  domain::ValeursPropres propres;
  if (dossier) {
    profil = profil_de_saisie(base, *dossier, contexte.maintenant.jour_a_paris());
    propres = lire_champs_dits(saisies, saisi.champs, profil ? &*profil : nullptr, brouillon);
  }
  if (profil) refuser_hors_profil(*profil, saisies, brouillon, *dossier);
  if (!saisies.reussie()) return saisies.echec();
  const bool nouveau = !dossier->solde;
  const Solde avant = dossier->solde.value_or(Solde{});
  Solde apres = avant;
  poser(brouillon, apres);
  if (profil) poser_propres(propres, *profil, apres.scenario);
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
  dossier->solde = apres;
  SoldeEcrit ecrit{*dossier, champs, {}, {}, {}};
  if (facture) {
    ecrit.remarques = {facture->remarque};
    ecrit.pieces = {
        attacher(base, operation, *dossier, domain::TypePiece::Facture, facture->fichier, facture->lue)};
    avertir_de_leur_contenu(base, contexte, ecrit.pieces);
  }
  operation.terminer();
  ecrit.a_verifier = domain::invraisemblances_du_solde(*dossier, contexte.maintenant.jour_a_paris());
  return ecrit;
}

}  // namespace

Issue<SoldeEcrit> saisir_solde(Base& base, const Contexte& contexte, const std::string& reference,
                               const SoldeSaisi& saisi) {
  if (!saisi.depuis) return saisir(base, contexte, reference, saisi, std::nullopt);
  SoldeSaisi complete = saisi;
  const auto facture = lire_la_facture(base, reference, *saisi.depuis, complete);
  if (!facture) return std::unexpected(facture.error());
  return avec_place({place_des_documents(base, {saisi.depuis->chemin})},
                    [&] { return saisir(base, contexte, reference, complete, *facture); });
}

}  // namespace finhop::app
