// What the commands about documents print.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "cli/rapports.hpp"
#include "finhop/app/pieces.hpp"

namespace finhop::cli {

// One document on its line.
void ecrire_piece(std::ostream& sortie, const app::PieceEcrite& ecrite);

void ecrire_rapport(std::ostream& sortie, const app::RapportPieces& rapport);
JsonDoc json_rapport(const app::RapportPieces& rapport);
std::string csv_rapport(const app::RapportPieces& rapport);

}  // namespace finhop::cli
