// Documents that are not attached, none of them.
#pragma once

#include "cli/session.hpp"
#include "finhop/app/piece/importer.hpp"

namespace finhop::cli {

// What is wrong with each, and the files that were not recognised: on the output in JSON or CSV, on the messages in
// text. Gives the exit code.
int dire_pieces_refusees(const Session& session, const app::PiecesRefusees& refusees, Format format);

}  // namespace finhop::cli
