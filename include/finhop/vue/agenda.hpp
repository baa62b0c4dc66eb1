// The days to keep in mind, as an agenda takes them.
#pragma once

#include <vector>

#include "finhop/app/taches/agenda.hpp"
#include "finhop/domain/taches/rendez_vous.hpp"

namespace finhop::vue {

// One event a deadline, one a lot's day; the same base gives the same uids.
std::vector<domain::RendezVous> rendez_vous(const app::Agenda& agenda);

}  // namespace finhop::vue
