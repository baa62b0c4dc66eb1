#include "finhop/app/avance/ajouter.hpp"
#include "finhop/app/avance/saisie.hpp"

#include <fmt/format.h>

#include "app/avance/saisie.hpp"
#include "app/dossier/changements.hpp"
#include "app/operation.hpp"
#include "app/saisie/saisies.hpp"
#include "finhop/store/avances.hpp"
#include "finhop/store/dossiers.hpp"

namespace finhop::app {
namespace {

using domain::Avance;

// Without a number there is no avance to fill, but its other faults are told all the same.
void refuser_le_reste(Saisies& saisies, AvanceSaisie saisie) {
  saisie.ans.reset();
  Avance provisoire{domain::NumeroEditeur::exact("00000").value(),
                    {},
                    domain::NumeroAns::exact("0000000000").value(),
                    {},
                    {},
                    {},
                    {},
                    {},
                    {},
                    {},
                    {},
                    {}};
  appliquer(saisies, saisie, provisoire);
}

Refus deja_la(const domain::Dossier& dossier) {
  const std::string& numero = dossier.avance.numero_editeur.texte();
  return {CodeRefus::DossierExiste,
          fmt::format("le dossier {} est déjà enregistré", numero),
          "un numeroEditeur nouveau",
          {"",
           {{"le voir", Geste::Montrer, {{Donnee::Reference, numero}}},
            {"le modifier", Geste::AvanceModifier, {{Donnee::Reference, numero}}}}}};
}

}  // namespace

Issue<AvanceEcrite> ajouter_avance(Base& base, const Contexte& contexte, const Saisi& numero_editeur,
                                   const AvanceSaisie& saisie) {
  Saisies saisies;
  const auto numero = saisies.lire<domain::NumeroEditeur>(numero_editeur);
  const auto ans = saisies.lire<domain::NumeroAns>(saisie.ans.value());
  std::optional<domain::StatutAvance> statut = domain::StatutAvance::EnInstruction;
  if (saisie.statut) statut = saisies.lire_statut_avance(*saisie.statut);
  if (!numero || !ans || !statut) {
    refuser_le_reste(saisies, saisie);
    return saisies.echec();
  }
  Avance avance{*numero, {}, *ans, {}, {}, {}, {}, *statut, {}, {}, {}, {}};
  avance.date_statut = contexte.maintenant.jour_a_paris();
  appliquer(saisies, saisie, avance);

  Operation operation(base, contexte);
  if (const auto existant = store::trouver_dossier(base, numero->texte()))
    saisies.refuser(deja_la(*existant));
  else
    store::exiger_absent(base, numero->texte());
  verifier_liens(base, saisies, avance);
  if (!saisies.reussie()) return saisies.echec();
  store::ajouter_avance(base, avance);
  const std::vector<std::string> champs = creation(avance);
  operation.noter("avance.ajoutee", *numero, en_une_ligne(champs));
  operation.terminer();
  return AvanceEcrite{avance, champs};
}

}  // namespace finhop::app
