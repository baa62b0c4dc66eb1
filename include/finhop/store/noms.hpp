// The names that a person types, found by their beginning: a few of them, by an index, however many the base holds.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/store/base.hpp"

namespace finhop::store {

// A name, and what tells it from its neighbours: the client of a dossier, the status of a lot.
struct Nom {
  std::string nom;
  std::string aide;
};

// By their numeroEditeur and their numeroASP, in order, `au_plus` of each.
std::vector<Nom> dossiers_commencant_par(Base& base, std::string_view debut, std::size_t au_plus);
// The last ones first.
std::vector<Nom> lots_commencant_par(Base& base, std::string_view debut, std::size_t au_plus);
std::vector<Nom> logiciels_commencant_par(Base& base, std::string_view debut, std::size_t au_plus);
std::vector<Nom> vues_commencant_par(Base& base, std::string_view debut, std::size_t au_plus);

}  // namespace finhop::store
