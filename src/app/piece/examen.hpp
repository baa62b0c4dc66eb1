// A file about to become a document: read, looked into, judged.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "app/lecture.hpp"
#include "finhop/app/fichier.hpp"
#include "finhop/base/refus.hpp"
#include "finhop/domain/dossier.hpp"
#include "finhop/domain/pieces.hpp"
#include "finhop/domain/regles.hpp"

namespace finhop::app {

// Looking into documents takes as long as keeping them: one more thread than this would only hold more of them in
// memory.
inline constexpr std::size_t kLecteurs = 2;
inline constexpr std::size_t kDocumentsEnAvance = 2;  // for each of them, of at most 3 Mo

struct PieceLue {
  std::string octets;
  domain::FormatPiece format;
  domain::Document document;             // of these bytes
  domain::Constats avertissements = {};  // what it is taken with, each naming the file
  std::optional<Lecture> lecture = {};   // what it says, when it is worth keeping
};

// What looking into a document tells. `taille`: its own, when `octets` are only its beginning for being too many.
domain::ExamenPiece examiner_piece(const std::string& nom, std::string_view octets, std::uint64_t taille);

// Refused with every finding of severity erreur (PJ-02, PJ-03, PJ-06); an image may come under another image's
// extension. Panne when the file cannot be read.
// What it says is read when nobody read it before.
Issue<PieceLue> lire_piece(const Fichier& fichier, const EstDejaLu& est_deja_lu, Images images);

// What no lot will carry: only its true type and its size are asked for.
Result<PieceLue> lire_autre_piece(const Fichier& fichier);

}  // namespace finhop::app
