// When the base was last copied, and what it was told since.
#pragma once

#include <cstdint>

#include "finhop/base/instant.hpp"
#include "finhop/domain/taches/taches.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

// The making of the base is nothing to copy.
domain::SansCopie lire_sans_copie(Base& base);
// Of a copy that holds all up to that operation; an older one than the one that is noted changes nothing. Inside a write
// transaction.
void noter_sauvegarde(Base& base, const Instant& faite_le, std::int64_t operation);
// Whether it may be written here, by this user.
bool est_inscriptible(Base& base);

}  // namespace finhop::store
