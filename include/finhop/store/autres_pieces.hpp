// Documents that no lot carries: kept once by content, given back only when their digest is still right.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/domain/autre_piece.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

// Keeps the bytes and attaches them after those that are there. Gives the piece with its rank.
domain::AutrePiece joindre_autre_piece(Base& base, std::int64_t cle_du_dossier, domain::AutrePiece piece,
                                       std::string_view octets);
// In the order of their coming.
std::vector<domain::AutrePiece> lire_autres_pieces(Base& base, std::int64_t cle_du_dossier);
// The bytes. Panne when they no longer have their digest.
std::string lire_autre_document(Base& base, const domain::Document& document);

}  // namespace finhop::store
