// The documents of a dossier that no lot carries: for people, and for programs.
#pragma once

#include <vector>

#include "finhop/domain/autre_piece.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

Page autres_documents(const std::vector<domain::AutrePiece>& pieces);
std::vector<Faits> autres_pieces(const std::vector<domain::AutrePiece>& pieces);

}  // namespace finhop::vue
