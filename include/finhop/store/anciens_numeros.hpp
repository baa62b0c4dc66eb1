// The numbers that dossiers bore once, kept by the base itself when they change.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/store/base.hpp"

namespace finhop::store {

// Those that this dossier no longer bears.
std::vector<std::string> anciens_numeros(Base& base, std::int64_t cle_du_dossier);
// The dossiers that bore this number, in any case; ordered by their key.
std::vector<std::int64_t> ont_porte(Base& base, std::string_view numero);

}  // namespace finhop::store
