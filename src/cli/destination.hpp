// Where the result of a report goes: a file of its own, or wherever the output goes.
#pragma once

#include "cli/commande.hpp"

namespace finhop::cli {

// What tells an option of a report from that of a command that writes a folder.
inline constexpr const char* kFichierDeSortie = "FICHIER";

// The same action, its result written under the name that --sortie gave, whole or not at all. A workbook is refused on a
// terminal, and a name that is taken: before anything is done.
Action vers_sa_destination(const CLI::App& app, Action action);

}  // namespace finhop::cli
