#include "finhop/vue/dossiers.hpp"

#include <fmt/format.h>

#include "finhop/base/texte.hpp"
#include "finhop/domain/statuts.hpp"

namespace finhop::vue {

Sommes sommes_de_liste(const std::vector<std::string>& noms) {
  return noms.empty() ? Sommes::APart : Sommes::AFaire;
}

void TotalDeListe::prendre(const Rangee& rangee) {
  sommes_.resize(rangee.size());
  for (std::size_t i = 0; i < rangee.size(); ++i)
    if (const Montant* montant = std::get_if<Montant>(&rangee[i].sorte()))
      sommes_[i] = sommes_[i].value_or(Montant()) + *montant;
}

Rangee TotalDeListe::rangee() const {
  Rangee total;
  for (const auto& somme : sommes_) total.push_back(somme ? Valeur(*somme) : Valeur(""));
  if (!total.empty()) total.front() = sommes_.front() ? "total " + sommes_.front()->texte_fr() : "total";
  return total;
}

bool BilanDeListe::prendre(const app::Fiche& fiche) {
  const domain::Dossier& dossier = fiche.dossier;
  ++dossiers_;
  prets_ += fiche.pret ? 1U : 0U;
  // What stops dossiers that could still be claimed; that others are claimed already is told in the list.
  const bool en_main = !dossier.solde || domain::est_en_main(dossier.solde->statut);
  if (en_main && !fiche.pret)
    a_lever_.ajouter(dossier.avance.numero_editeur.texte(), domain::blocages(fiche.constats));
  return dossiers_ <= rangees_;
}

Page BilanDeListe::page() const {
  if (est_vide()) return {{Ligne{limite_ == 0 ? "aucun dossier demandé" : "aucun dossier"}}};
  Page page;
  if (dossiers_ > rangees_)
    page.push_back(
        {Premiers{"", {}, "… et " + texte::compter(dossiers_ - rangees_, "autre"), tous_en_detail()}});
  page.push_back({a_lever_.constats()});
  // Beyond what was asked for, nobody looked.
  page.push_back(
      {Ligne{fmt::format("{}, {}{}", texte::compter(dossiers_, "dossier"), texte::compter(prets_, "prêt"),
                         dossiers_ == limite_ ? " ; les autres, s'il y en a, ne sont pas comptés" : "")}});
  return page;
}

}  // namespace finhop::vue
