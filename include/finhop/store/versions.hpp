// What a dossier had and has no longer, and every answer that its lots received.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "finhop/domain/decision.hpp"
#include "finhop/domain/dossier.hpp"
#include "finhop/domain/lot.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

// A document that another one took the place of: as the journal or a lot tells it.
struct PieceRemplacee {
  domain::Piece piece;
  std::string jointe_le;  // ISO, UTC; empty when only a lot tells of it
};
// Each content once for each type, oldest first. What was undone is no version.
std::vector<PieceRemplacee> lire_pieces_remplacees(Base& base, const domain::Dossier& dossier);

struct RetourRecu {
  domain::Retour retour;
  bool retire = false;  // taken back later
};
// Every answer to a lot, those that were taken back included, in the order of their coming.
std::vector<RetourRecu> lire_retours_recus(Base& base, const domain::Lot& lot);

}  // namespace finhop::store
