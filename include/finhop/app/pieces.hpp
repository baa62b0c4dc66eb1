// Documents: attached one by one, recognised by name in a folder, given back as files.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::app {

enum class Effet { Ajoutee, Remplacee, Inchangee };

struct PieceEcrite {
  std::string numero_editeur;
  domain::Piece piece;
  Effet effet;
};

struct PiecesDonnees {
  std::optional<std::filesystem::path> facture;
  std::optional<std::filesystem::path> va;
};
// Each document is looked into first (PJ-02, PJ-03, PJ-06); both or none are attached.
Issue<std::vector<PieceEcrite>> ajouter_pieces(Base& base, const Contexte& contexte,
                                               const std::string& reference, const PiecesDonnees& donnees);

struct NonReconnu {
  std::filesystem::path chemin;
  std::string raison;
};
struct RapportPieces {
  std::vector<PieceEcrite> pieces;
  std::vector<NonReconnu> non_reconnus;
};
// Every file named, and every file below the folders named. Recognised documents are all attached or none is.
Issue<RapportPieces> importer_pieces(Base& base, const Contexte& contexte,
                                     const std::vector<std::filesystem::path>& chemins, const Suivi& suivi);

struct PieceExtraite {
  std::filesystem::path chemin;
  bool deja_la = false;  // the same bytes were there already
};
// Writes the documents under their official names; never over other bytes (fichier-existe).
Issue<std::vector<PieceExtraite>> extraire_pieces(Base& base, const Contexte& contexte,
                                                  const std::string& reference,
                                                  const std::filesystem::path& sortie);

}  // namespace finhop::app
