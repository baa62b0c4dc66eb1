// A file about to become a document: read, looked into, judged.
#pragma once

#include <filesystem>
#include <string>

#include "finhop/base/refus.hpp"
#include "finhop/domain/pieces.hpp"

namespace finhop::app {

struct PieceLue {
  std::string octets;
  domain::FormatPiece format;
};

// Refused with every finding of severity erreur (PJ-02, PJ-03, PJ-06). Panne when the file cannot be read.
Issue<PieceLue> lire_piece(const std::filesystem::path& chemin);

}  // namespace finhop::app
