// Every value of a dossier and of a lot stands twice in the base, in its table and in the index that bears witness to it (migration
// 0006). Bytes that changed on the disk make the two differ.
#pragma once

#include <cstdint>
#include <span>

#include "finhop/store/base.hpp"

namespace finhop::store {

// Panne when what the base says of these dossiers, of the supplier, of its logiciels or of the modèle is not what was
// written there.
void exiger_dossiers_intacts(Base& base, std::span<const std::int64_t> cles);
// The same of a lot, its lines, its files and its answers.
void exiger_lot_intact(Base& base, std::int64_t cle);

}  // namespace finhop::store
