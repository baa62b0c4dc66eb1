// Documents recognised by their names, many at once.
#pragma once

#include <cstddef>
#include <expected>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "finhop/app/piece/ajouter.hpp"

namespace finhop::app {

struct NonReconnu {
  std::filesystem::path chemin;
  std::string raison;
  std::optional<std::string> nom_proche;  // the name it should bear, when its own tells it
};
struct RapportPieces {
  std::vector<PieceEcrite> pieces;
  std::vector<NonReconnu> non_reconnus;
  std::size_t du_systeme = 0;  // hidden files, lock files, thumbnails: passed over
};
// A document that is refused, or without a path what is refused of them all.
struct PieceRefusee {
  std::filesystem::path chemin;
  Refus refus;
};
struct PiecesRefusees {
  std::vector<PieceRefusee> fautes;
  std::vector<NonReconnu> non_reconnus;
  std::size_t du_systeme = 0;
};
using ImportPieces = std::expected<RapportPieces, PiecesRefusees>;
// Every file named, and every file below the folders named, in the order of their paths; links to folders are not
// followed. Recognised documents are all attached or none is, every refusal being told. Several files for one
// document are no trouble when their bytes are the same. A file that cannot be read is a Panne, and nothing changes.
ImportPieces importer_pieces(Base& base, const Contexte& contexte, const std::vector<Fichier>& fichiers,
                             const Suivi& suivi);

}  // namespace finhop::app
