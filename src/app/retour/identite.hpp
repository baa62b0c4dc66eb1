// Who an answer speaks of.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/retour/lecture.hpp"
#include "finhop/domain/lot.hpp"

namespace finhop::app {

// Why it is not the answer to that lot, whose lines it has: a SIRET or a numeroASP that is given, and another one.
std::optional<Refus> autre_identite(const RetourLu& retour, const domain::Lot& lot,
                                    const std::vector<domain::LigneLot>& lignes, const std::string& fichier);

}  // namespace finhop::app
