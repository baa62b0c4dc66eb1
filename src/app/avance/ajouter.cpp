#include "finhop/app/avance/ajouter.hpp"
#include "finhop/app/avance/saisie.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/avance/brouillon.hpp"
#include "app/dossier/changements.hpp"
#include "app/operation.hpp"
#include "app/saisie/saisies.hpp"
#include "finhop/domain/vraisemblance.hpp"
#include "finhop/store/avances.hpp"
#include "finhop/store/dossiers.hpp"

namespace finhop::app {
namespace {

using domain::Avance;

void exiger_le_necessaire(Saisies& saisies, const AvanceSaisie& saisie) {
  for (const domain::Champ<Avance>& champ : domain::kChampsAvance)
    if (est_exige(champ) && std::ranges::find(saisie, champ.donnee, &DonneeSaisie::quoi) == saisie.end())
      saisies.refuser({CodeRefus::ValeursIncompletes, fmt::format("le {} manque", champ.nom),
                       std::string(champ.sujet), "le donner"});
}

Refus deja_la(const domain::Dossier& dossier) {
  const std::string& numero = dossier.avance.numero_editeur.texte();
  return {CodeRefus::DossierExiste, fmt::format("le dossier {} est déjà enregistré", numero),
          "un numeroEditeur nouveau",
          Suite{"le voir, avec ce qui peut y changer", Geste::Montrer, {{Donnee::Reference, numero}}}};
}

}  // namespace

Issue<AvanceEcrite> ajouter_avance(Base& base, const Contexte& contexte, const AvanceSaisie& saisie) {
  Saisies saisies;
  exiger_le_necessaire(saisies, saisie);
  const BrouillonAvance brouillon = lire_avance(saisies, saisie);
  const auto* numero = brouillon.valeur<&Avance::numero_editeur>();
  const auto* ans = brouillon.valeur<&Avance::numero_ans>();
  if (!numero || !ans) return saisies.echec();
  Avance avance{.numero_editeur = *numero, .numero_ans = *ans};
  brouillon.poser(avance);
  avance.date_statut = contexte.maintenant.jour_a_paris();

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
  domain::Constats a_verifier =
      domain::invraisemblances({.avance = avance}, contexte.maintenant.jour_a_paris());
  return AvanceEcrite{avance, champs, {}, std::move(a_verifier)};
}

}  // namespace finhop::app
