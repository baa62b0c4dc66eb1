// The headers of tables whose columns people told.
#pragma once

#include <cstdint>
#include <vector>

#include "finhop/domain/tables/entete.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

// In the order of their numbers.
std::vector<domain::Entete> lire_entetes(Base& base);

// Inside a write transaction. No other has its sort and key.
void garder_entete(Base& base, const domain::Entete& entete);
// The one of that number takes these columns, titles, day and author.
void remplacer_entete(Base& base, const domain::Entete& entete);
void oublier_entete(Base& base, std::int64_t numero);

}  // namespace finhop::store
