// Finishing the lots that an interruption left without their folder.
#pragma once

#include <string>
#include <vector>

#include "finhop/app/lot/exporter.hpp"

namespace finhop::app {

// Recorded, their folders not in place, and no living command about to put them there. Inside a transaction.
std::vector<domain::Lot> lots_a_achever(Base& base);
// Inside a write transaction. Panne when something else is in its place.
void achever(Base& base, const domain::Lot& lot, const Suivi& suivi);
// All of them, each as if it were exported now; a simulation only says which.
std::vector<LotExporte> achever_lots(Base& base, Mode mode, const Suivi& suivi);
// A lot of the base, as if it were exported now.
LotExporte relire_lot(Base& base, const std::string& nom);

}  // namespace finhop::app
