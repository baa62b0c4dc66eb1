// What the commands about documents print.
#pragma once

#include "cli/rapports.hpp"
#include "cli/session.hpp"
#include "finhop/app/pieces.hpp"

namespace finhop::cli {

void ecrire_pieces(const Session& session, const std::vector<app::PieceEcrite>& pieces);
JsonDoc json_piece(const app::PieceEcrite& ecrite);

}  // namespace finhop::cli
