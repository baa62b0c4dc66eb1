// What the commands about documents print.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "cli/rapports.hpp"
#include "finhop/app/piece/ajouter.hpp"
#include "finhop/app/piece/importer.hpp"

namespace finhop::cli {

// One document on its line.
void ecrire_piece(std::ostream& sortie, const app::PieceEcrite& ecrite);

void ecrire_rapport(std::ostream& sortie, const app::RapportPieces& rapport);
JsonDoc json_rapport(const app::RapportPieces& rapport);
std::string csv_rapport(const app::RapportPieces& rapport);

// Files that no name tells, by reason, the first of many.
void ecrire_non_reconnus(std::ostream& sortie, const std::vector<app::NonReconnu>& non_reconnus);
JsonDoc json_non_reconnus(const std::vector<app::NonReconnu>& non_reconnus);

}  // namespace finhop::cli
