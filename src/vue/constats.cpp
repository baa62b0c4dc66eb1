#include "finhop/vue/constats.hpp"

#include <algorithm>

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
      constats.push_back({d->id(), propos.message, propos.lieux, propos.remede});
  return constats;
}

PremiersDossiers premiers_dossiers(const ConstatPartage& constat) {
  const std::string_view tous = constat.dossiers;
  const auto nombre = static_cast<std::size_t>(std::ranges::count(tous, ' ')) + 1;
  const Part part = premiers(nombre, borne::kDossiersDUnConstat);
  std::size_t fin = tous.size();
  for (std::size_t tu = 0; tu < part.tus; ++tu) fin = tous.rfind(' ', fin - 1);
  return {tous.substr(0, fin), part.tus};
}

}  // namespace finhop::vue
