#include "app/examen_piece.hpp"

#include <fmt/format.h>

#include "finhop/archive/document.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/domain/regles.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

domain::FormatPiece format_de(archive::DocumentType type) {
  switch (type) {
    case archive::DocumentType::Pdf:
      return domain::FormatPiece::Pdf;
    case archive::DocumentType::Png:
      return domain::FormatPiece::Png;
    case archive::DocumentType::Jpeg:
      return domain::FormatPiece::Jpg;
  }
  return domain::FormatPiece::Pdf;
}

void exiger_fichier(const fs::path& chemin) {
  if (fs::is_regular_file(chemin)) return;
  throw Panne(
      fmt::format("lecture de {} : {}", chemin.string(),
                  fs::exists(chemin) ? "ce n'est pas un fichier ordinaire" : "le fichier n'existe pas"),
      "vérifier le chemin");
}

}  // namespace

Issue<PieceLue> lire_piece(const fs::path& chemin) {
  exiger_fichier(chemin);
  PieceLue piece{read_file(chemin, domain::kTaillePieceMax), domain::FormatPiece::Pdf};
  domain::ExamenPiece examen{chemin.filename().string(), piece.octets.size(), {}, {}, {}};
  if (examen.taille > domain::kTaillePieceMax) {
    examen.taille = fs::file_size(chemin);
  } else if (examen.taille > 0) {
    archive::DocumentExam vu = archive::examine_document(piece.octets);
    if (vu.type) examen.contenu = piece.format = format_de(*vu.type);
    examen.type_trouve = vu.mime;
    examen.defaut = vu.defaut;
  }
  ListeRefus refus;
  for (const domain::Constat& constat : domain::blocages(domain::juger(examen)))
    refus.push_back({CodeRefus::DocumentRefuse,
                     fmt::format("{} : {} : {}", chemin.string(), constat.regle, constat.message),
                     std::string(domain::regle(constat.regle).condition), constat.remede});
  if (!refus.empty()) return std::unexpected(std::move(refus));
  return piece;
}

}  // namespace finhop::app
