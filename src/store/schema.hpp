// The shape of a base, against the one that the migrations make.
#pragma once

#include <span>

#include "finhop/store/diagnostic.hpp"
#include "store/connexion.hpp"

namespace finhop::store {

// Against these migrations up to the version that the base says it has — and against the others when it lies about it.
EtatSchema comparer_schema(SQLite::Database& base, std::span<const Migration> migrations);

}  // namespace finhop::store
