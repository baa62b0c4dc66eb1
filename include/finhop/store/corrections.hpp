// Steps back, each with its motive: the schema takes none without one. Callers hold a write transaction and have
// checked the request.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "finhop/domain/dossier.hpp"
#include "finhop/domain/lot.hpp"
#include "finhop/store/base.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::store {

// What belongs to the status becomes that of `apres`: status, day, motive, payment.
void corriger(Base& base, std::int64_t cle, const domain::Avance& apres);
// The same; its avance is paid again when the solde was refused.
void corriger(Base& base, std::int64_t cle, const domain::Solde& apres);
// The soldes follow; of an answer that is taken back, the decisions too.
void corriger(Base& base, const domain::Lot& lot, const PasLot& pas);

// The numeroEditeur of the lines of a lot whose dossier took a later step, or no longer says what was claimed.
std::vector<std::string> dossiers_depasses(Base& base, const domain::Lot& lot);

}  // namespace finhop::store
