// What a home page shows: the most pressing tasks, how many others there are, and where the dossiers stand.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "finhop/domain/argent/groupes.hpp"
#include "finhop/domain/taches/taches.hpp"

namespace finhop::app {

// How many are told; all when absent.
struct Bornes {
  std::optional<std::size_t> taches = {};    // of those that are late, and of the others
  std::optional<std::size_t> dossiers = {};  // of one task
};

struct TacheBornee {
  domain::Tache tache;       // with the first of its dossiers
  std::size_t dossiers = 0;  // how many it has
};
struct TachesBornees {
  std::vector<TacheBornee> premieres = {};
  std::size_t nombre = 0;
};
struct TachesDuJour {
  TachesBornees en_retard = {};
  TachesBornees a_faire = {};
};
// In the order in which they come.
TachesDuJour borner(std::vector<domain::Tache> taches, const Bornes& bornes);

struct Accueil {
  TachesDuJour taches = {};
  std::vector<domain::Groupe> situations = {};  // as `argent` groups them
};

}  // namespace finhop::app
