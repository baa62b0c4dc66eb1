// Documents under the names that people gave, attached where they were proposed: those that an identifier places, or those
// that a person confirmed in a plan.
#pragma once

#include "finhop/app/piece/importer.hpp"

namespace finhop::app {

// Those that `proposer_pieces` finds sure; the others are told with what was looked for.
ImportPieces importer_les_sures(Base& base, const Contexte& contexte, const std::vector<Fichier>& fichiers,
                                const Suivi& suivi);

// The table that `piece proposer` gives, once a person completed it: CSV, with at least the columns `chemin`, `numeroEditeur`,
// `typeFichier` and `confirme` (oui or non, empty for non). Paths are those of where the command runs. Every bad row is told.
ImportPieces importer_le_plan(Base& base, const Contexte& contexte, const Fichier& plan, const Suivi& suivi);

// A file that a person says the dossier and the type of.
struct PieceConfirmee {
  Fichier fichier;
  std::string numero_editeur;  // as typed
  domain::TypePiece type;
};
// All of them, or none, in one operation.
ImportPieces importer_les_confirmees(Base& base, const Contexte& contexte,
                                     const std::vector<PieceConfirmee>& confirmees, const Suivi& suivi);

}  // namespace finhop::app
