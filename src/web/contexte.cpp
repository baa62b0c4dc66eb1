#include "finhop/web/contexte.hpp"

#include <algorithm>
#include <stdexcept>

namespace finhop::web {

const std::string& Contexte::valeur(std::string_view nom) const {
  const auto trouvee =
      std::ranges::find(du_motif, nom, [](const auto& p) -> std::string_view { return p.first; });
  if (trouvee == du_motif.end()) throw std::logic_error("la route ne nomme pas cette valeur");
  return trouvee->second;
}

app::Contexte Contexte::pour_app(const Suite& commande, app::Mode mode) const {
  return {.maintenant = maintenant,
          .auteur = personne ? personne->nom : installation.auteur,
          .commande = installation.epeler(commande),
          .mode = mode,
          .epeler = installation.epeler};
}

}  // namespace finhop::web
