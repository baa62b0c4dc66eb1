// The key that a file has in place of one that it lacks.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "finhop/domain/depot_lu.hpp"

namespace finhop::app {

// Among the keys that the modèle does not know, in that item of lignesImport (from 1; 0: outside of them), the nearest one.
std::optional<std::string> cle_proche(std::span<const domain::FauteDeStructure> fautes, domain::Cle cle,
                                      std::size_t ligne_import);

}  // namespace finhop::app
