// The settings that this base has of its own; the others have their default.
#pragma once

#include <string>
#include <string_view>

#include "finhop/domain/taches/reglages.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

domain::Delais lire_delais(Base& base);
// Inside a write transaction. What goes back to its default leaves no row.
void ecrire_delai(Base& base, domain::Reglage reglage, int jours);

// The mention of the State's funding that invoices must show; empty when it was not told.
std::string lire_mention(Base& base);
void ecrire_mention(Base& base, std::string_view mention);

}  // namespace finhop::store
