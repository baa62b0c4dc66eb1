#include "app/avance/brouillon.hpp"

#include <fmt/format.h>

#include "app/dossier/recherche.hpp"
#include "finhop/store/dossiers.hpp"

namespace finhop::app {

namespace {

bool est_vide(const Saisi& saisi) {
  return texte::rogner(saisi.brut).empty();
}

// One field of its type, from all that was given of it.
struct Lecture {
  Saisies& saisies;
  const std::vector<Saisi>& donnes;

  template <class Sorte>
  std::optional<ValeurLue> operator()(domain::Identifiant<Sorte> domain::Avance::*) const {
    return saisies.lire<domain::Identifiant<Sorte>>(donnes.back());
  }
  std::optional<ValeurLue> operator()(domain::StatutAvance domain::Avance::*) const {
    return saisies.lire_statut<domain::StatutAvance>(donnes.back());
  }
  std::optional<ValeurLue> operator()(std::vector<domain::Finess> domain::Avance::*) const {
    return saisies.lire_finess(donnes);
  }
  std::optional<ValeurLue> operator()(std::optional<std::string> domain::Avance::*) const {
    if (est_vide(donnes.back())) return ValeurLue();
    return saisies.lire_texte(donnes.back(), kLongueurTexte);
  }
  template <class Type>
  std::optional<ValeurLue> operator()(std::optional<Type> domain::Avance::*) const {
    if (est_vide(donnes.back())) return ValeurLue();
    return saisies.lire<Type>(donnes.back());
  }
};

}  // namespace

BrouillonAvance lire_avance(Saisies& saisies, const AvanceSaisie& saisie) {
  BrouillonAvance brouillon;
  for (std::size_t rang = 0; rang < domain::kChampsAvance.size(); ++rang) {
    const domain::Champ<domain::Avance>& champ = domain::kChampsAvance[rang];
    std::vector<Saisi> donnes;
    for (const DonneeSaisie& donnee : saisie)
      if (champ.donnee == donnee.quoi) donnes.push_back(donnee.valeur);
    if (donnes.empty()) continue;
    if (auto valeur = std::visit(Lecture{saisies, donnes}, champ.lieu))
      brouillon.donner(rang, *std::move(valeur));
  }
  return brouillon;
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
