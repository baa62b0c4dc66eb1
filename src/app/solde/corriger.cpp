#include "finhop/app/solde/corriger.hpp"

#include <fmt/format.h>

#include "app/dossier/changements.hpp"
#include "app/dossier/pas.hpp"
#include "app/dossier/recherche.hpp"
#include "app/operation.hpp"
#include "app/solde/pas.hpp"
#include "finhop/domain/reculs.hpp"
#include "finhop/domain/suites.hpp"
#include "finhop/store/corrections.hpp"

namespace finhop::app {
namespace {

using domain::StatutAvance;
using domain::StatutSolde;
using PasDeSolde = store::Changement<StatutSolde>;

// The step that does it: that of the lot, an ordinary one, or what is next.
Suite suite_du_refus(const domain::Dossier& dossier, StatutSolde vers) {
  const domain::Solde& solde = *dossier.solde;
  const domain::Pas pas{solde.statut, vers};
  if (domain::est_une_correction(pas))
    return domain::recul_du_solde(dossier).value_or(domain::voir_le_dossier(dossier.avance.numero_editeur));
  if (!domain::est_permis(pas) || suit_le_lot(solde.statut, vers)) return domain::suite_sans_juger(dossier);
  Suite suite{"ce pas n'est pas une correction",
              Geste::SoldeStatut,
              {{Donnee::Statut, std::string(domain::id(vers))},
               {Donnee::Reference, dossier.avance.numero_editeur.texte()}}};
  if (domain::porte_un_montant(vers))
    suite.arguments.insert(suite.arguments.end(), {{Donnee::Date}, {Donnee::Montant}});
  return suite;
}

Refus pas_une_correction(const domain::Dossier& dossier, StatutSolde vers) {
  return refus_de_correction(pas_de_solde_refuse(dossier, vers, domain::corrections(dossier.solde->statut),
                                                 suite_du_refus(dossier, vers)));
}

// Only a paid avance has a solde under way; a refusal that is taken back makes paid again one that is to be given back.
std::optional<Refus> avance_non_payee(const domain::Dossier& dossier) {
  const domain::Avance& avance = dossier.avance;
  const bool rendue_payee =
      dossier.solde->statut == StatutSolde::Refuse && avance.statut == StatutAvance::ARecouvrer;
  if (avance.statut == StatutAvance::Payee || rendue_payee) return std::nullopt;
  return Refus{CodeRefus::CorrectionImpossible,
               fmt::format("le solde {} reste {} : son avance est {}", avance.numero_editeur.texte(),
                           domain::libelle(dossier.solde->statut), domain::libelle(avance.statut)),
               "une avance payée", domain::retour_a_payee(avance)};
}

Correction appliquer(Base& base, Operation& operation, const domain::Dossier& avant, const PasDeSolde& pas) {
  domain::Solde corrige = *avant.solde;
  corrige.statut = pas.statut;
  corrige.date_statut = pas.date;
  corrige.motif = pas.motif;
  corrige.date_paiement.reset();
  corrige.montant_paye.reset();
  store::corriger(base, avant.cle, corrige);
  const domain::NumeroEditeur& numero = avant.avance.numero_editeur;
  const domain::Dossier apres = exiger_dossier(base, numero.texte()).value();
  auto champs = changements(*avant.solde, *apres.solde);
  operation.noter("solde.corrige", numero, detail_de_correction(champs, pas));
  const auto de_l_avance = changements(avant.avance, apres.avance);
  if (!de_l_avance.empty())
    operation.noter("avance.corrigee", numero, detail_de_correction(de_l_avance, pas));
  for (const std::string& champ : de_l_avance) champs.push_back("avance, " + champ);
  const auto suite = domain::suite_du_dossier(apres);
  return {"solde",
          numero.texte(),
          domain::id(avant.solde->statut),
          domain::id(pas.statut),
          pas.date,
          *pas.motif,
          std::move(champs),
          {},
          suite ? Remede(*suite) : Remede()};
}

}  // namespace

Issue<Correction> corriger_solde(Base& base, const Contexte& contexte, const std::string& reference,
                                 const StatutSaisi& saisi) {
  Saisies saisies;
  const auto pas = lire_correction<StatutSolde>(saisies, saisi, contexte);
  if (!pas) return saisies.echec();
  Operation operation(base, contexte);
  const auto dossier = exiger_solde(base, contexte, reference);
  if (!dossier) return refuser_tout(dossier.error());
  const domain::Solde& solde = *dossier->solde;
  if (suit_le_lot(solde.statut, pas->statut) ||
      !domain::est_une_correction(domain::Pas{solde.statut, pas->statut}))
    return refuser_tout(pas_une_correction(*dossier, pas->statut));
  if (auto refus = avance_non_payee(*dossier)) return refuser_tout(*std::move(refus));
  Correction correction = appliquer(base, operation, *dossier, *pas);
  operation.terminer();
  return correction;
}

}  // namespace finhop::app
