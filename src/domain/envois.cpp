#include "finhop/domain/envois.hpp"

namespace finhop::domain {

bool attend_un_envoi(StatutSolde statut) {
  return est_en_cours(statut) && statut != StatutSolde::Exporte && statut != StatutSolde::Depose;
}

const Piece* piece_actuelle(const Dossier& dossier, TypePiece type) {
  for (auto envoi = dossier.pieces_envoyees.rbegin(); envoi != dossier.pieces_envoyees.rend(); ++envoi)
    if (envoi->piece.type == type) return &envoi->piece;
  for (const Piece& piece : dossier.pieces)
    if (piece.type == type) return &piece;
  return nullptr;
}

}  // namespace finhop::domain
