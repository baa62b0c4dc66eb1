// The modèle that the user gave this base (D6), as text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "finhop/base/instant.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

// Absent when the built-in modèle is in force.
std::optional<std::string> lire_modele(Base& base);
// Replaces the one before.
void ecrire_modele(Base& base, std::string_view contenu, const Instant& importe_le);
void effacer_modele(Base& base);

}  // namespace finhop::store
