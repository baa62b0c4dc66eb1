// What may be sent to the ASP after the deposit: while it looks into the request, and neither before nor after.
#pragma once

#include "finhop/domain/dossier.hpp"

namespace finhop::domain {

// accepte, incomplet, a_modifier, valide.
bool attend_un_envoi(StatutSolde statut);
// The document of that type that counts now: what was sent last, else what was deposited; nullptr when there is none.
const Piece* piece_actuelle(const Dossier& dossier, TypePiece type);

}  // namespace finhop::domain
