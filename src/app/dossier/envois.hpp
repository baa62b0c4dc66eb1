// Whether something may be sent to the ASP for a dossier now.
#pragma once

#include <optional>

#include "finhop/base/refus.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::app {

// Why nothing is: its solde, which is begun, is not being looked into.
std::optional<Refus> hors_instruction(const domain::Dossier& dossier);

}  // namespace finhop::app
