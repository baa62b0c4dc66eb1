// What a terminal is to who writes on it.
#pragma once

#include <cstddef>
#include <optional>

namespace finhop {

// Its columns; absent when it is none, or does not say.
std::optional<std::size_t> largeur_du_terminal(int descripteur);

}  // namespace finhop
