#include "finhop/app/dossier/resumer.hpp"

#include <algorithm>

#include "app/dossier/compte_general.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

using domain::StatutAvance;
using domain::StatutSolde;

template <class Statut>
std::size_t nombre(const std::map<Statut, std::size_t>& comptes, Statut statut) {
  const auto compte = comptes.find(statut);
  return compte == comptes.end() ? 0 : compte->second;
}

ResumeLogiciel resume_de(const EtatLogiciel& etat) {
  const Compteurs& c = etat.compteurs;
  ResumeLogiciel resume{.logiciel = etat.logiciel,
                        .dossiers = c.dossiers,
                        .avances_payees = nombre(c.avances, StatutAvance::Payee),
                        .a_demander = c.prets + c.bloques,
                        .prets = c.prets,
                        .payes = nombre(c.soldes, StatutSolde::Paye)};
  for (const auto& [statut, soldes] : c.soldes)
    if (domain::est_en_cours(statut)) resume.en_cours += soldes;
  return resume;
}

}  // namespace

Resume resumer(Base& base, const Contexte& contexte) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  const Jugement jugement(base, contexte);
  const EtatGeneral etat = dresser_etat(base, jugement);
  Resume resume{.fournisseur = jugement.referentiel().fournisseur(),
                .incomplets = nombre(etat.total.soldes, StatutSolde::Incomplet),
                .a_modifier = nombre(etat.total.soldes, StatutSolde::AModifier),
                .a_recouvrer = nombre(etat.total.avances, StatutAvance::ARecouvrer)};
  for (const EtatLogiciel& ligne : etat.par_ans) resume.logiciels.push_back(resume_de(ligne));
  std::ranges::copy_if(store::lire_lots(base), std::back_inserter(resume.lots), [](const domain::Lot& lot) {
    return lot.statut == domain::StatutLot::Genere || lot.statut == domain::StatutLot::Depose;
  });
  return resume;
}

}  // namespace finhop::app
