// Making a recorded lot's files again.
#pragma once

#include "finhop/app/lot/refaire.hpp"

namespace finhop::app {

// Whether the base gives the lot a folder such as finhop writes: absolute, and named after it, set aside or not.
bool est_sa_place(const domain::Lot& lot);
// Panne unless it does.
std::filesystem::path place_du_lot(const domain::Lot& lot);
// Panne when the base lacks one of its files or lines, or contradicts its own witnesses.
void exiger_lot_entier(Base& base, const domain::Lot& lot);
// Inside a transaction. A missing folder appears whole; in a folder that is there, only files that are
// missing or differ are replaced, each in one step.
LotRefait refaire_dans(Base& base, const domain::Lot& lot, const std::filesystem::path& repertoire, Mode mode,
                       const Suivi& suivi);

}  // namespace finhop::app
