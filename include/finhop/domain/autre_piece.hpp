// A document of a dossier that no lot carries: an order, a payment notice, a letter.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "finhop/domain/dossier.hpp"

namespace finhop::domain {

constexpr std::uint64_t kTailleAutrePieceMax = 10'000'000;
constexpr std::size_t kLongueurLibelle = 200;

struct AutrePiece {
  int rang = 0;  // from 1, in the order of their coming
  std::string libelle;
  FormatPiece format = FormatPiece::Pdf;
  Document document;
  std::string nom_origine;
  std::string ajoutee_le;  // ISO, UTC
  friend bool operator==(const AutrePiece&, const AutrePiece&) = default;
};

// AUTRE-00001-2-bon-de-commande.pdf: a name that any disk takes, and no other document's.
std::string nom_autre_piece(const NumeroEditeur& numero, const AutrePiece& piece);

}  // namespace finhop::domain
