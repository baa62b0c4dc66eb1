// What files there are to import, told apart by their names; no file is opened.
#pragma once

#include <cstddef>
#include <vector>

#include "finhop/app/piece/importer.hpp"

namespace finhop::app {

struct PieceNommee {
  Fichier fichier;
  domain::NomPiece nom;
  std::string profil = {};  // that its name follows; empty: another thing than its name places it
};
struct InventairePieces {
  std::vector<PieceNommee> nommees;  // in the order of their paths, each once
  std::vector<NonReconnu> non_reconnus;
  std::size_t du_systeme = 0;
};

struct FichiersTrouves {
  std::vector<Fichier> fichiers;             // in the order of their paths, each once
  std::vector<std::filesystem::path> liens;  // to folders
  std::size_t du_systeme = 0;
};

// Every file named and every file below the folders named. Below them, what an operating system or an office suite
// leaves by itself is only counted, and links to folders are told, not followed: they may lead round in a circle.
// Panne when a path is not there, filesystem_error when a folder cannot be listed.
FichiersTrouves trouver_fichiers(const std::vector<Fichier>& donnes);
// Named as the profiles of the base's software name documents.
// The types of document that the profiles of the base's software ask for, each once.
std::vector<domain::TypePiece> types_suivis(Base& base);
InventairePieces inventorier_pieces(Base& base, const std::vector<Fichier>& donnes);

}  // namespace finhop::app
