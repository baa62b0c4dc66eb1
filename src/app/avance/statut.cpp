#include "finhop/app/avance/statut.hpp"

#include <fmt/format.h>

#include "app/avance/statut.hpp"
#include "app/dossier/changements.hpp"
#include "app/dossier/chaque_dossier.hpp"
#include "app/dossier/pas.hpp"
#include "app/dossier/recherche.hpp"
#include "app/paiement/plusieurs.hpp"
#include "app/saisie/saisies.hpp"
#include "finhop/domain/attendus.hpp"
#include "finhop/domain/reculs.hpp"
#include "finhop/domain/suites.hpp"
#include "finhop/domain/vraisemblance.hpp"
#include "finhop/store/paiements.hpp"

namespace finhop::app {
namespace {

using domain::StatutAvance;

using PasDAvance = store::Changement<StatutAvance>;

std::vector<std::string> remarques_de(const domain::Avance& avance, const PasDAvance& changement) {
  if (changement.statut == StatutAvance::Recouvree && changement.montant && avance.montant_avance)
    return {fmt::format("attendu {}, l'avance payée : {}", avance.montant_avance->texte_fr(),
                        domain::dire_ecart(*avance.montant_avance, *changement.montant))};
  const auto attendu = domain::avance_attendue(avance);
  if (changement.statut != StatutAvance::Payee || !changement.montant || !attendu) return {};
  // Told as what is to be looked at.
  if (!avance.motif && !domain::est_la_part_avancee(*changement.montant, *avance.montant_bon_commande))
    return {};
  return {fmt::format("attendu {}, 30 % du bon de commande : {}", attendu->texte_fr(),
                      domain::dire_ecart(*attendu, *changement.montant))};
}

// Only what a payment has just told: what came before was told then.
domain::Constats a_verifier(domain::Dossier dossier, const domain::Avance& apres, const Jour& aujourd_hui) {
  if (apres.statut != StatutAvance::Payee) return {};
  dossier.avance = apres;
  return domain::invraisemblances(dossier, aujourd_hui);
}

PasDAvance complet(const PasDAvance& changement, const domain::Avance& avant, const StatutSaisi& saisi) {
  if (!corrige_un_paiement(avant.statut, saisi, changement)) return changement;
  if (avant.statut == StatutAvance::Recouvree)
    return complet(changement, PaiementNote{avant.date_statut, avant.montant_recouvre, avant.motif}, saisi);
  return complet(changement, PaiementNote{avant.date_paiement, avant.montant_avance, avant.motif}, saisi);
}

// While its solde is under way an avance stays as it is; once that is paid, it may still be claimed back. What was paid
// may be noted or corrected all along: no lot says it.
Result<domain::Dossier> exiger_libre(Base& base, const Contexte& contexte, const std::string& reference,
                                     const StatutSaisi& saisi, StatutAvance vers) {
  auto dossier = exiger_dossier(base, contexte, reference);
  if (!dossier || !dossier->solde) return dossier;
  if (dossier->avance.statut == StatutAvance::Payee && vers == StatutAvance::Payee && !saisi.motif)
    return dossier;
  const auto statut = dossier->solde->statut;
  const bool un_pas = dossier->avance.statut != vers;
  if (statut == domain::StatutSolde::Refuse || (statut == domain::StatutSolde::Paye && un_pas))
    return dossier;
  return exiger_modifiable(base, dossier->avance.numero_editeur.texte());
}

}  // namespace

Refus pas_interdit(const domain::Avance& avance, StatutAvance vers) {
  const std::string& numero = avance.numero_editeur.texte();
  return refus_du_pas<StatutAvance>({.quoi = "l'avance",
                                     .numero = numero,
                                     .de = avance.statut,
                                     .vers = vers,
                                     .permis = domain::suites(avance.statut),
                                     .suite = domain::est_une_correction(domain::Pas{avance.statut, vers})
                                                  ? domain::corriger(avance, vers)
                                                  : domain::voir_le_dossier(avance.numero_editeur)});
}

AvanceEcrite appliquer_statut(Base& base, Operation& operation, const AvanceSituee& situee,
                              const PasDAvance& changement) {
  const domain::Avance& avant = situee.avance;
  const bool correction = avant.statut == StatutAvance::Payee && changement.statut == StatutAvance::Payee &&
                          avant.motif == changement.motif;
  if (correction)
    store::noter_paiement(base, situee.cle, domain::NaturePaiement::Avance, changement.date,
                          changement.montant);
  else
    store::changer_statut(base, situee.cle, changement);
  domain::Avance apres = avant;
  apres.statut = changement.statut;
  if (!correction) apres.date_statut = changement.date;
  apres.motif = changement.motif;
  if (changement.statut == StatutAvance::Payee) {
    apres.date_paiement = changement.date;
    apres.montant_avance = changement.montant;
  }
  if (changement.statut == StatutAvance::Recouvree) apres.montant_recouvre = changement.montant;
  std::vector<std::string> champs = changements(situee.avance, apres);
  operation.noter("avance.statut", apres.numero_editeur,
                  fmt::format("{} (le {})", en_une_ligne(champs), changement.date.fr()));
  return {apres, champs, remarques_de(apres, changement)};
}

Issue<std::vector<AvanceEcrite>> changer_statut_avances(Base& base, const Contexte& contexte,
                                                        const std::vector<std::string>& references,
                                                        const StatutSaisi& saisi) {
  Saisies saisies;
  const auto changement = lire_pas<StatutAvance>(saisies, saisi, contexte);
  if (!changement) return saisies.echec();
  return changer_chaque_dossier<AvanceEcrite>(
      base, contexte, references,
      [&](const std::string& reference) {
        return exiger_libre(base, contexte, reference, saisi, changement->statut);
      },
      [&](Operation& operation, const domain::Dossier& dossier) -> Result<AvanceEcrite> {
        const domain::Avance& avance = dossier.avance;
        if (!domain::est_permis(domain::Pas{avance.statut, changement->statut}) &&
            !corrige_un_paiement(avance.statut, saisi, *changement))
          return refuser(pas_interdit(avance, changement->statut));
        const PasDAvance pas = complet(*changement, avance, saisi);
        if (corrige_un_paiement(avance.statut, saisi, *changement) && pas.statut == StatutAvance::Payee)
          if (auto refus =
                  refus_de_la_somme(base, dossier, domain::NaturePaiement::Avance, pas.date, pas.montant))
            return refuser(*std::move(refus));
        AvanceEcrite ecrite = appliquer_statut(base, operation, {dossier.cle, avance}, pas);
        ecrite.a_verifier = a_verifier(dossier, ecrite.avance, contexte.maintenant.jour_a_paris());
        return ecrite;
      });
}

}  // namespace finhop::app
