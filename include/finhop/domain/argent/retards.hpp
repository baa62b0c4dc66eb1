// Money that is late: awaited for longer than the delay that the base gives to its situation, as the tasks of the day are.
#pragma once

#include <optional>

#include "finhop/domain/argent/faits.hpp"
#include "finhop/domain/taches/reglages.hpp"

namespace finhop::domain {

// For how many days it has been late, from 1 on; nothing when it is not, or nobody knows since when it is awaited.
std::optional<int> jours_de_retard(const FaitsDArgent& faits, const Jour& jour, const Delais& delais);

}  // namespace finhop::domain
