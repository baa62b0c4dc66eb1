// The faults of a table that is not imported.
#pragma once

#include "cli/session.hpp"
#include "finhop/app/saisie/imports.hpp"

namespace finhop::cli {

// All of them in JSON or CSV, on the output; in text, on the messages, alike ones together and the first of many. Gives
// the exit code.
int dire_fautes(const Session& session, const std::string& fichier, const app::TableRefusee& refusee,
                Format format);
void dire_remarques(const Session& session, const std::string& fichier,
                    const std::vector<std::string>& remarques);

}  // namespace finhop::cli
