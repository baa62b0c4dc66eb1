// The settings that this base has of its own; the others have their default.
#pragma once

#include "finhop/domain/taches/reglages.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

domain::Delais lire_delais(Base& base);
// Inside a write transaction. What goes back to its default leaves no row.
void ecrire_delai(Base& base, domain::Reglage reglage, int jours);

}  // namespace finhop::store
