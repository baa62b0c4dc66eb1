// Which dossiers are asked for, read from what was typed: the same for a list and for sums.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/saisie/saisies.hpp"
#include "finhop/app/dossier/lister.hpp"
#include "finhop/store/dossiers.hpp"

namespace finhop::app {

struct Filtre {
  store::FiltreDossiers base;
  std::optional<std::string> client;  // folded
};
Filtre lire_filtre(Saisies& saisies, Base& base, const Criteres& criteres);

// The same conditions as the base's filter, for dossiers that were named one by one.
bool passe(const domain::Dossier& dossier, const store::FiltreDossiers& filtre);
bool porte_le_client(const Filtre& filtre, const std::optional<std::string>& client);

// Named dossiers, in the order of their numbers, each once.
std::vector<domain::Dossier> dossiers_nommes(Base& base, const Contexte& contexte, Saisies& saisies,
                                             const std::vector<std::string>& references);

}  // namespace finhop::app
