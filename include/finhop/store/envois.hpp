// What was sent to the ASP after the deposit. Rows are only added; callers hold a write transaction.
#pragma once

#include <cstdint>
#include <vector>

#include "finhop/domain/dossier.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

// The document must be kept already.
void envoyer(Base& base, std::int64_t cle, const domain::PieceEnvoyee& envoi);
void envoyer(Base& base, std::int64_t cle, const domain::FactureEnvoyee& envoi);

// Oldest first.
std::vector<domain::PieceEnvoyee> lire_pieces_envoyees(Base& base, std::int64_t cle);
std::vector<domain::FactureEnvoyee> lire_factures_envoyees(Base& base, std::int64_t cle);

}  // namespace finhop::store
