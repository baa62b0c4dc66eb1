#include <fmt/format.h>

#include "app/dossier/changements.hpp"
#include "app/dossier/chaque_dossier.hpp"
#include "app/dossier/pas.hpp"
#include "app/dossier/recherche.hpp"
#include "app/paiement/plusieurs.hpp"
#include "app/saisie/saisies.hpp"
#include "app/solde/pas.hpp"
#include "finhop/app/solde/saisir.hpp"
#include "finhop/app/solde/statut.hpp"
#include "finhop/domain/attendus.hpp"
#include "finhop/domain/reculs.hpp"
#include "finhop/domain/suites.hpp"
#include "finhop/domain/vraisemblance.hpp"
#include "finhop/store/avances.hpp"

namespace finhop::app {
namespace {

using domain::StatutSolde;

using PasDeSolde = store::Changement<StatutSolde>;

Suite suite_du_refus(const domain::Dossier& dossier, StatutSolde vers) {
  const domain::Solde& solde = *dossier.solde;
  if (!suit_le_lot(solde.statut, vers) && domain::est_une_correction(domain::Pas{solde.statut, vers}))
    return domain::corriger(dossier, vers);
  return domain::suite_sans_juger(dossier);
}

Refus pas_interdit(const domain::Dossier& dossier, StatutSolde vers) {
  return refus_du_pas(pas_de_solde_refuse(dossier, vers, domain::suites(dossier.solde->statut),
                                          suite_du_refus(dossier, vers)));
}

PasDeSolde complet(const PasDeSolde& changement, const domain::Solde& avant, const StatutSaisi& saisi) {
  if (!corrige_un_paiement(avant.statut, saisi, changement)) return changement;
  return complet(changement, PaiementNote{avant.date_paiement, avant.montant_paye, avant.motif}, saisi);
}

bool est_permis(const domain::Solde& solde, const StatutSaisi& saisi, const PasDeSolde& c) {
  return corrige_un_paiement(solde.statut, saisi, c) ||
         (!suit_le_lot(solde.statut, c.statut) && domain::est_permis(domain::Pas{solde.statut, c.statut}));
}

std::vector<std::string> remarques_de(const domain::Dossier& apres, const PasDeSolde& c) {
  if (c.statut == StatutSolde::Refuse) {
    const auto& verse = apres.avance.montant_avance;
    return {fmt::format("l'avance est à rembourser à l'ASP, qui la réclamera{}",
                        verse ? fmt::format(" ({})", verse->texte_fr()) : "")};
  }
  const auto attendu = domain::solde_attendu(apres);
  if (c.statut != StatutSolde::Paye || !c.montant || !attendu) return {};
  return {fmt::format("attendu {}, la facture moins l'avance payée : {}", attendu->texte_fr(),
                      domain::dire_ecart(*attendu, *c.montant))};
}

SoldeEcrit appliquer(Base& base, Operation& operation, const domain::Dossier& avant, const PasDeSolde& c) {
  store::changer_statut(base, avant.cle, c);
  const domain::NumeroEditeur& numero = avant.avance.numero_editeur;
  domain::Dossier apres = exiger_dossier_exact(base, numero.texte()).value();
  const auto du_solde = changements(*avant.solde, *apres.solde);
  operation.noter("solde.statut", numero, fmt::format("{} (le {})", en_une_ligne(du_solde), c.date.fr()));
  SoldeEcrit ecrit{apres, du_solde, remarques_de(apres, c)};
  for (const std::string& champ : changements(avant.avance, apres.avance)) {
    operation.noter("avance.statut", numero, fmt::format("{} (solde refusé le {})", champ, c.date.fr()));
    ecrit.changements.push_back("avance, " + champ);
  }
  return ecrit;
}

std::vector<StatutSolde> sans_les_lots(StatutSolde de, std::vector<StatutSolde> vers) {
  std::erase_if(vers, [&](StatutSolde un) { return suit_le_lot(de, un); });
  return vers;
}

}  // namespace

bool suit_le_lot(StatutSolde de, StatutSolde vers) {
  return vers == StatutSolde::EnPreparation || vers == StatutSolde::Exporte || vers == StatutSolde::Depose ||
         vers == StatutSolde::Rejete || (vers == StatutSolde::Accepte && de == StatutSolde::Depose);
}

std::vector<StatutSolde> pas_a_noter(StatutSolde de) {
  return sans_les_lots(de, domain::suites(de));
}

std::vector<StatutSolde> reculs_a_noter(StatutSolde de) {
  return sans_les_lots(de, domain::corrections(de));
}

PasRefuse<StatutSolde> pas_de_solde_refuse(const domain::Dossier& dossier, StatutSolde vers,
                                           std::vector<StatutSolde> permis, Suite suite) {
  const domain::Solde& solde = *dossier.solde;
  return {.quoi = "le solde",
          .numero = dossier.avance.numero_editeur.texte(),
          .de = solde.statut,
          .vers = vers,
          .permis = sans_les_lots(solde.statut, std::move(permis)),
          .raison = suit_le_lot(solde.statut, vers) ? " : ce statut suit celui du lot" : "",
          .suite = std::move(suite)};
}

Result<domain::Dossier> exiger_solde(Base& base, const Contexte& contexte, const std::string& reference) {
  auto dossier = exiger_dossier(base, contexte, reference);
  if (!dossier || dossier->solde) return dossier;
  const std::string& numero = dossier->avance.numero_editeur.texte();
  return refuser({CodeRefus::PasInterdit, fmt::format("le dossier {} n'a pas encore de solde", numero),
                  "un solde accepté par le portail",
                  Suite{"le saisir d'abord", Geste::SoldeSaisir, {{Donnee::Reference, numero}}}});
}

Issue<std::vector<SoldeEcrit>> changer_statut_soldes(Base& base, const Contexte& contexte,
                                                     const std::vector<std::string>& references,
                                                     const StatutSaisi& saisi) {
  Saisies saisies;
  const auto changement = lire_pas<StatutSolde>(saisies, saisi, contexte);
  if (!changement) return saisies.echec();
  return changer_chaque_dossier<SoldeEcrit>(
      base, contexte, references,
      [&](const std::string& reference) { return exiger_solde(base, contexte, reference); },
      [&](Operation& operation, const domain::Dossier& dossier) -> Result<SoldeEcrit> {
        if (!est_permis(*dossier.solde, saisi, *changement))
          return refuser(pas_interdit(dossier, changement->statut));
        const PasDeSolde pas = complet(*changement, *dossier.solde, saisi);
        if (corrige_un_paiement(dossier.solde->statut, saisi, *changement))
          if (auto refus =
                  refus_de_la_somme(base, dossier, domain::NaturePaiement::Solde, pas.date, pas.montant))
            return refuser(*std::move(refus));
        SoldeEcrit ecrit = appliquer(base, operation, dossier, pas);
        // Only what a payment has just told: what came before was told then.
        if (changement->statut == StatutSolde::Paye)
          ecrit.a_verifier = domain::invraisemblances(ecrit.dossier, contexte.maintenant.jour_a_paris());
        return ecrit;
      });
}

}  // namespace finhop::app
