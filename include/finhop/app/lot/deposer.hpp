// Declaring a lot deposited on the portal.
// A lot only takes the steps of its life cycle; a refusal tells the next one.
#pragma once

#include <optional>
#include <string>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/lot.hpp"

namespace finhop::app {

// On the day its name bears and no other: `date`, or today in Paris.
Issue<domain::Lot> deposer_lot(Base& base, const Contexte& contexte, const std::string& nom,
                               const std::optional<Saisi>& date);

}  // namespace finhop::app
