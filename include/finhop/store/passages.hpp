// The lots that a dossier went through.
#pragma once

#include <cstdint>
#include <vector>

#include "finhop/domain/passage.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

// Of the dossier with this key, oldest first.
std::vector<domain::Passage> lire_passages(Base& base, std::int64_t cle);

}  // namespace finhop::store
