#include "finhop/vue/dossiers.hpp"

#include <fmt/format.h>

#include "finhop/base/texte.hpp"
#include "finhop/domain/statuts.hpp"

namespace finhop::vue {

void BilanDeListe::prendre(const app::Fiche& fiche) {
  const domain::Dossier& dossier = fiche.dossier;
  ++dossiers_;
  prets_ += fiche.pret ? 1U : 0U;
  // What stops dossiers that could still be claimed; that others are claimed already is told in the list.
  const bool en_main = !dossier.solde || domain::est_en_main(dossier.solde->statut);
  if (en_main && !fiche.pret)
    a_lever_.ajouter(dossier.avance.numero_editeur.texte(), domain::blocages(fiche.constats));
}

Page BilanDeListe::page() const {
  if (est_vide()) return {{Ligne{"aucun dossier"}}};
  return {
      {a_lever_.constats()},
      {Ligne{fmt::format("{}, {}", texte::compter(dossiers_, "dossier"), texte::compter(prets_, "prêt"))}}};
}

}  // namespace finhop::vue
