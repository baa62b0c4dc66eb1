// Every value of a dossier stands twice in the base, in its table and in the index that bears witness to it (migration
// 0006). Bytes that changed on the disk make the two differ.
#pragma once

#include <cstdint>
#include <span>

#include "finhop/store/base.hpp"

namespace finhop::store {

// Panne when what the base says of these dossiers, of the supplier, of its logiciels or of the modèle is not what was
// written there.
void exiger_intacts(Base& base, std::span<const std::int64_t> cles);

}  // namespace finhop::store
