// The named views of lists.
#pragma once

#include <cstdint>
#include <vector>

#include "finhop/domain/vues/vue_nommee.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

// In the order of their names, as the base compares them.
std::vector<domain::VueNommee> lire_vues(Base& base);

// Inside a write transaction. Its name is no other's.
void garder_vue(Base& base, const domain::VueNommee& vue);
// The one of that number takes these name and criteria.
void remplacer_vue(Base& base, const domain::VueNommee& vue);
void oublier_vue(Base& base, std::int64_t numero);

}  // namespace finhop::store
