#include "finhop/app/taches/resumer.hpp"

#include <algorithm>

#include "app/taches/du_jour.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/store/comptes.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

using domain::StatutAvance;
using domain::StatutSolde;

void compter(ResumeLogiciel& resume, const store::Compte& compte) {
  resume.dossiers += compte.dossiers;
  if (compte.avance == StatutAvance::Payee) resume.avances_payees += compte.dossiers;
  if (reste_a_demander(compte.avance, compte.solde)) resume.a_demander += compte.dossiers;
  if (!compte.solde) return;
  if (domain::est_en_cours(*compte.solde)) resume.en_cours += compte.dossiers;
  if (*compte.solde == StatutSolde::Paye) resume.payes += compte.dossiers;
}

// The ready ones are those that a task tells to export.
std::size_t prets(const std::vector<domain::Tache>& taches, const domain::NumeroAns& logiciel) {
  std::size_t prets = 0;
  for (const domain::Tache& tache : taches)
    if (tache.sorte == domain::SorteTache::AExporter && tache.logiciel == logiciel) prets += tache.nombre;
  return prets;
}

}  // namespace

Resume resumer(Base& base, const Contexte& contexte) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  const Jour aujourd_hui = contexte.maintenant.jour_a_paris();
  const Jugement jugement(base, contexte);
  const std::vector<domain::Lot> lots = store::lire_lots(base);
  Resume resume{.fournisseur = jugement.referentiel().fournisseur(),
                .taches = taches_du_jour(base, jugement, aujourd_hui, lots)};
  const std::vector<store::Compte> comptes = store::denombrer(base);
  for (const auto& [numero, logiciel] : jugement.referentiel().logiciels()) {
    ResumeLogiciel ligne{.logiciel = logiciel,
                         .limite_passee = domain::limite_est_passee(logiciel, aujourd_hui,
                                                                    contexte.maintenant.heure_a_paris()),
                         .prets = prets(resume.taches, numero)};
    for (const store::Compte& compte : comptes)
      if (compte.numero_ans == numero) compter(ligne, compte);
    resume.logiciels.push_back(std::move(ligne));
  }
  std::ranges::copy_if(lots, std::back_inserter(resume.lots),
                       [](const domain::Lot& lot) { return domain::est_en_main(lot); });
  return resume;
}

}  // namespace finhop::app
