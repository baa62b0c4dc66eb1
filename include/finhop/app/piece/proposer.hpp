// Where files under the names that people gave should go, before any of them is attached. Nothing is written.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/fichier.hpp"
#include "finhop/domain/lecture.hpp"
#include "finhop/domain/pieces.hpp"

namespace finhop::app {

struct DossierPossible {
  std::string numero_editeur;
  std::optional<std::string> client;
};
struct PieceProposee {
  std::filesystem::path chemin;     // as people name it
  std::filesystem::path lieu = {};  // where its bytes are
  std::optional<DossierPossible> dossier = {};
  std::optional<domain::TypePiece> type = {};
  int score = 0;      // up to 100
  bool sure = false;  // by an identifier alone, that nothing denies
  std::vector<std::string> raisons = {};
  std::vector<DossierPossible> a_choisir = {};  // when it hesitates: the first ones
  std::vector<std::string> cherche = {};        // why it has no place, and where it was looked for
};
struct Propositions {
  std::vector<PieceProposee> pieces;  // in the order of their paths
  std::size_t du_systeme = 0;         // hidden files, lock files, thumbnails: passed over
};

// What a sound document says; called from several threads.
using LireCeQuIlDit =
    std::function<domain::LectureDeDocument(std::string_view octets, domain::FormatPiece format)>;

// Every file named and every file below the folders named, as for an import. Dossiers that want nothing any more are looked
// at too: a FINESS that one of them has is not another's alone. A file that cannot be read is a Panne.
Propositions proposer_pieces(Base& base, const std::vector<Fichier>& fichiers, const LireCeQuIlDit& lire,
                             const Suivi& suivi);

// By the tools that are installed, of one of so many files: the words of pictures too when there are few.
LireCeQuIlDit ce_qu_il_dit(std::size_t fichiers);
// The same as proposed above, so read.
Propositions proposer_pieces(Base& base, const std::vector<Fichier>& fichiers, const Suivi& suivi);

}  // namespace finhop::app
