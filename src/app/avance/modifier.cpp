#include "finhop/app/avance/modifier.hpp"

#include <algorithm>
#include <utility>

#include "app/avance/brouillon.hpp"
#include "app/avance/statut.hpp"
#include "app/dossier/changements.hpp"
#include "app/dossier/recherche.hpp"
#include "app/operation.hpp"
#include "finhop/domain/vraisemblance.hpp"
#include "finhop/store/avances.hpp"

namespace finhop::app {
namespace {

// No claim tells it: it changes at any time.
bool que_le_contact(const AvanceSaisie& saisie) {
  return !saisie.empty() && std::ranges::all_of(saisie, [](const DonneeSaisie& donnee) {
    return donnee.quoi == Donnee::Contact;
  });
}

}  // namespace

Issue<AvanceEcrite> modifier_avance(Base& base, const Contexte& contexte, const std::string& reference,
                                    const AvanceSaisie& saisie) {
  Saisies saisies;
  const BrouillonAvance brouillon = lire_avance(saisies, saisie);
  Operation operation(base, contexte);
  auto dossier = que_le_contact(saisie) ? exiger_dossier(base, contexte, reference)
                                        : exiger_modifiable(base, contexte, reference);
  if (!dossier) {
    saisies.refuser(dossier.error());
    return saisies.echec();
  }
  const domain::Avance avant = dossier->avance;
  domain::Avance apres = avant;
  brouillon.poser(apres);
  // The step goes by itself.
  const domain::StatutAvance statut = std::exchange(apres.statut, avant.statut);
  verifier_liens(base, saisies, apres);
  const bool change_statut = statut != avant.statut;
  if (change_statut && !domain::est_permis(domain::Pas{avant.statut, statut}))
    saisies.refuser(pas_interdit(avant, statut));
  if (!saisies.reussie()) return saisies.echec();

  const std::vector<std::string> champs = changements(avant, apres);
  if (!champs.empty()) {
    if (que_le_contact(saisie))
      store::noter_contact(base, dossier->cle, apres.contact);
    else
      store::modifier_avance(base, dossier->cle, apres);
    operation.noter("avance.modifiee", apres.numero_editeur, en_une_ligne(champs));
  }
  std::vector<std::string> tous = champs;
  if (change_statut) {
    const auto suite =
        appliquer_statut(base, operation, {dossier->cle, apres},
                         {statut, contexte.maintenant.jour_a_paris(), std::nullopt, std::nullopt});
    tous.insert(tous.end(), suite.changements.begin(), suite.changements.end());
    apres = suite.avance;
  }
  operation.terminer();
  dossier->avance = apres;
  return AvanceEcrite{
      apres, tous, {}, domain::invraisemblances(*dossier, contexte.maintenant.jour_a_paris())};
}

}  // namespace finhop::app
