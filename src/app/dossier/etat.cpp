#include "finhop/app/dossier/etat.hpp"

#include "app/dossier/jugement.hpp"
#include "finhop/store/comptes.hpp"

namespace finhop::app {
namespace {

using domain::StatutAvance;

// `bloques` counts all that is still to be claimed, until the ready ones are taken off.
void compter(Compteurs& compteurs, const store::Compte& compte) {
  compteurs.dossiers += compte.dossiers;
  compteurs.avances[compte.avance] += compte.dossiers;
  if (compte.solde) compteurs.soldes[*compte.solde] += compte.dossiers;
  if (reste_a_demander(compte.avance, compte.solde)) compteurs.bloques += compte.dossiers;
  MontantsEtat& m = compteurs.montants;
  m.bons_commande += compte.bons_commande;
  if (compte.avance == StatutAvance::Payee) m.avances_payees += compte.avances;
  if (compte.avance == StatutAvance::ARecouvrer) m.a_recouvrer += compte.avances;
  if (compte.solde && domain::est_en_cours(*compte.solde)) m.factures_en_cours += compte.factures;
  m.reste_a_recevoir += compte.reste;
  m.soldes_payes += compte.soldes;
}

// In one walk for all the software.
std::map<domain::NumeroAns, Compteurs> compter_prets(Base& base, const Jugement& jugement) {
  std::map<domain::NumeroAns, Compteurs> par_ans;
  parcourir_prets(base, jugement, [&](const domain::Dossier& dossier) {
    Compteurs& compteurs = par_ans[dossier.avance.numero_ans];
    ++compteurs.prets;
    compteurs.montants.factures_pretes += domain::facture_totale(*dossier.solde)->montant;
  });
  return par_ans;
}

}  // namespace

MontantsEtat& MontantsEtat::operator+=(const MontantsEtat& autres) {
  bons_commande += autres.bons_commande;
  avances_payees += autres.avances_payees;
  factures_pretes += autres.factures_pretes;
  factures_en_cours += autres.factures_en_cours;
  reste_a_recevoir += autres.reste_a_recevoir;
  soldes_payes += autres.soldes_payes;
  a_recouvrer += autres.a_recouvrer;
  return *this;
}

Compteurs& Compteurs::operator+=(const Compteurs& autres) {
  dossiers += autres.dossiers;
  for (const auto& [statut, nombre] : autres.avances) avances[statut] += nombre;
  for (const auto& [statut, nombre] : autres.soldes) soldes[statut] += nombre;
  prets += autres.prets;
  bloques += autres.bloques;
  montants += autres.montants;
  return *this;
}

EtatGeneral dresser_etat(Base& base, const Contexte& contexte) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  const Jugement jugement(base, contexte);
  const std::vector<store::Compte> comptes = store::compter(base);
  std::map<domain::NumeroAns, Compteurs> prets = compter_prets(base, jugement);
  EtatGeneral etat;
  for (const auto& [numero, logiciel] : jugement.referentiel().logiciels()) {
    EtatLogiciel ligne{logiciel, {}};
    for (const store::Compte& compte : comptes)
      if (compte.numero_ans == numero) compter(ligne.compteurs, compte);
    const Compteurs& prets_ici = prets[numero];
    ligne.compteurs += prets_ici;
    ligne.compteurs.bloques -= prets_ici.prets;
    etat.total += ligne.compteurs;
    etat.par_ans.push_back(std::move(ligne));
  }
  return etat;
}

}  // namespace finhop::app
