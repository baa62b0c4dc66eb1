// The rows of the catalogue, stage by stage; `catalogue` joins them.
#pragma once

#include <span>

#include "finhop/domain/regles.hpp"

namespace finhop::domain::tables {

inline constexpr auto kErreur = Severite::Erreur;
inline constexpr auto kAvertissement = Severite::Avertissement;

std::span<const Regle> structure();
std::span<const Regle> format_ligne();
std::span<const Regle> format_scenario();
std::span<const Regle> coherence();
std::span<const Regle> eligibilite();
std::span<const Regle> pieces();

}  // namespace finhop::domain::tables
