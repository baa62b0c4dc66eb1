#include "app/avance/saisie.hpp"

#include <fmt/format.h>

#include "app/dossier/recherche.hpp"
#include "finhop/store/dossiers.hpp"

namespace finhop::app {

void appliquer(Saisies& saisies, const AvanceSaisie& saisie, domain::Avance& avance) {
  if (saisie.ans)
    if (const auto ans = saisies.lire<domain::NumeroAns>(*saisie.ans)) avance.numero_ans = *ans;
  saisies.appliquer(avance.numero_asp, saisie.asp);
  saisies.appliquer_texte(avance.client, saisie.client);
  saisies.appliquer(avance.date_bon_commande, saisie.date_bc);
  saisies.appliquer(avance.montant_bon_commande, saisie.montant_bc);
  if (!saisie.finess.empty()) avance.beneficiaires = saisies.lire_finess(saisie.finess);
}

void verifier_liens(Base& base, Saisies& saisies, const domain::Avance& avance) {
  if (const auto logiciel = exiger_logiciel(base, avance.numero_ans); !logiciel)
    saisies.refuser(logiciel.error());
  if (!avance.numero_asp) return;
  const auto autre = store::trouver_dossier(base, avance.numero_asp->texte());
  if (autre && autre->avance.numero_editeur != avance.numero_editeur)
    saisies.refuser(
        {CodeRefus::NumeroAspPris,
         fmt::format("{} est déjà le numeroASP du dossier {}", avance.numero_asp->texte(),
                     autre->avance.numero_editeur.texte()),
         "un numeroASP pour une seule avance",
         Suite{"comparer", Geste::Montrer, {{Donnee::Reference, autre->avance.numero_editeur.texte()}}}});
}

}  // namespace finhop::app
