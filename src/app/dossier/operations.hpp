// Events put together again into the commands that made them.
#pragma once

#include <vector>

#include "finhop/app/dossier/journal.hpp"

namespace finhop::app {

// The events in the order of the journal; each operation with the one that undid it.
std::vector<OperationDuJournal> par_operation(Base& base, std::vector<Evenement> evenements);

}  // namespace finhop::app
