// The documents of a dossier, for programs; those that no lot carries, for people too.
#pragma once

#include <vector>

#include "finhop/domain/autre_piece.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

std::vector<Faits> pieces(const domain::Dossier& dossier);
Page autres_documents(const std::vector<domain::AutrePiece>& pieces);
std::vector<Faits> autres_pieces(const std::vector<domain::AutrePiece>& pieces);

}  // namespace finhop::vue
