// Making a recorded lot's files again, and finishing the lots that an interruption left without their folder.
#pragma once

#include "finhop/app/lots.hpp"

namespace finhop::app {

// Inside a transaction. A missing folder appears whole; in a folder that is there, only files that are
// missing or differ are replaced, each in one step.
LotRefait refaire_dans(Base& base, const domain::Lot& lot, const std::filesystem::path& dossier, Mode mode,
                       const Suivi& suivi);
// Names of the lots finished.
std::vector<std::string> completer_lots(Base& base, const Suivi& suivi);

}  // namespace finhop::app
