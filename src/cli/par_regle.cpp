#include "cli/par_regle.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "cli/tableau.hpp"

namespace finhop::cli {

void ParRegle::ajouter(const std::string& numero_editeur, const domain::Constats& constats) {
  for (const domain::Constat& constat : constats) {
    const auto [place, nouveau] =
        places_.try_emplace(fmt::format("{} {}", constat.regle, constat.message), groupes_.size());
    if (nouveau)
      groupes_.push_back({constat, numero_editeur});
    else
      groupes_[place->second].numeros.append(" ").append(numero_editeur);
  }
}

void ParRegle::ecrire(const Session& session, std::ostream& sortie) const {
  std::vector<const Groupe*> groupes;
  for (const Groupe& groupe : groupes_) groupes.push_back(&groupe);
  std::ranges::stable_sort(groupes, {}, [](const Groupe* g) { return g->constat.regle; });
  for (std::size_t i = 0; i < groupes.size(); ++i) {
    const domain::Constat& constat = groupes[i]->constat;
    sortie << replier(fmt::format("  {} : ", constat.regle), constat.message);
    sortie << replier("           ", groupes[i]->numeros);
    // What mends several findings is said once, after the last of them.
    if (i + 1 == groupes.size() || groupes[i + 1]->constat.remede != constat.remede)
      sortie << replier("           à faire : ", session.gestes().mots(constat.remede));
  }
}

}  // namespace finhop::cli
