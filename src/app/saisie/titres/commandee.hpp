// The column of the day of the order, as the field names it.
#pragma once

#include <algorithm>
#include <string_view>

#include "finhop/domain/champs_avance.hpp"

namespace finhop::app {

inline constexpr std::string_view kCommandee =
    std::ranges::find(domain::kChampsAvance, domain::kColonneDuJourDeCommande,
                      &domain::Champ<domain::Avance>::en_base)
        ->colonne;

}  // namespace finhop::app
