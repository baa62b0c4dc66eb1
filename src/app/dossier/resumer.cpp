#include <algorithm>
#include <map>

#include "app/dossier/jugement.hpp"
#include "finhop/app/dossier/resumer.hpp"
#include "finhop/store/comptes.hpp"
#include "finhop/store/fournisseurs.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

using domain::StatutAvance;
using domain::StatutSolde;

void compter(ResumeLogiciel& resume, const store::Compte& compte) {
  resume.dossiers += compte.dossiers;
  if (compte.avance == StatutAvance::Payee) resume.avances_payees += compte.dossiers;
  if (reste_a_demander(compte.avance, compte.solde)) resume.a_demander += compte.dossiers;
  if (!compte.solde || domain::est_en_main(*compte.solde)) return;
  if (*compte.solde == StatutSolde::Paye)
    resume.payes += compte.dossiers;
  else if (*compte.solde != StatutSolde::Refuse)
    resume.en_cours += compte.dossiers;
}

}  // namespace

Resume resumer(Base& base, const Contexte& contexte) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  const Jugement jugement(base, contexte.maintenant.jour_a_paris());
  Resume resume{jugement.fournisseur()};
  const auto comptes = store::compter(base);
  for (const store::Compte& compte : comptes) {
    if (compte.solde == StatutSolde::Incomplet) resume.incomplets += compte.dossiers;
    if (compte.solde == StatutSolde::AModifier) resume.a_modifier += compte.dossiers;
    if (compte.avance == StatutAvance::ARecouvrer) resume.a_recouvrer += compte.dossiers;
  }
  std::map<domain::NumeroAns, std::size_t> prets;
  parcourir_prets(base, jugement, [&](const domain::Dossier& d) { ++prets[d.avance.numero_ans]; });
  for (domain::Logiciel& logiciel : store::lire_logiciels(base)) {
    ResumeLogiciel ligne{std::move(logiciel)};
    for (const store::Compte& compte : comptes)
      if (compte.numero_ans == ligne.logiciel.numero_ans) compter(ligne, compte);
    ligne.prets = prets[ligne.logiciel.numero_ans];
    resume.logiciels.push_back(std::move(ligne));
  }
  std::ranges::copy_if(store::lire_lots(base), std::back_inserter(resume.lots), [](const domain::Lot& lot) {
    return lot.statut == domain::StatutLot::Genere || lot.statut == domain::StatutLot::Depose;
  });
  return resume;
}

}  // namespace finhop::app
