// Attaching all the documents of an inventory, or none.
#pragma once

#include "app/piece/inventaire.hpp"
#include "finhop/app/piece/importer.hpp"

namespace finhop::app {

// `rien`: what is told when it has no document.
ImportPieces importer_inventaire(Base& base, const Contexte& contexte, InventairePieces inventaire,
                                 Refus rien, const Suivi& suivi);
std::unexpected<PiecesRefusees> refusees(std::vector<PieceRefusee> fautes, InventairePieces inventaire);

}  // namespace finhop::app
