#include "finhop/vue/constats.hpp"

namespace finhop::vue {

void ConstatsDeDossiers::ajouter(std::string_view numero_editeur, const domain::Constats& constats) {
  for (const domain::Constat& constat : constats) {
    std::string& dossiers = par_regle_.ajouter(constat);
    if (!dossiers.empty()) dossiers += ' ';
    dossiers += numero_editeur;
  }
}

Constats ConstatsDeDossiers::constats() const {
  Constats constats;
  for (const auto* d : par_regle_.regles())
    for (const auto& propos : d->propos())
      constats.push_back({d->regle().id, propos.message, propos.lieux, propos.remede});
  return constats;
}

}  // namespace finhop::vue
