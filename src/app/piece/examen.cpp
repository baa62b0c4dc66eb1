#include "app/piece/examen.hpp"

#include <fmt/format.h>

#include "app/piece/remedes.hpp"
#include "finhop/archive/document.hpp"
#include "finhop/base/digest.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/domain/autre_piece.hpp"
#include "finhop/format/autre_fichier.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

domain::FormatPiece format_de(archive::TypeDeDocument type) {
  switch (type) {
    case archive::TypeDeDocument::Pdf:
      return domain::FormatPiece::Pdf;
    case archive::TypeDeDocument::Png:
      return domain::FormatPiece::Png;
    case archive::TypeDeDocument::Jpeg:
      return domain::FormatPiece::Jpg;
  }
  return domain::FormatPiece::Pdf;
}

// Readers open a PDF that begins a little further; when what precedes it is a zip or a signature, the portal gets these.
archive::DocumentExam examiner(std::string_view octets) {
  archive::DocumentExam vu = archive::examiner_document(octets);
  if (vu.type != archive::TypeDeDocument::Pdf || !format::contient_des_documents(octets)) return vu;
  return {std::nullopt, "application/octet-stream", std::nullopt, {}, std::nullopt};
}

}  // namespace

domain::ExamenPiece examiner_piece(const std::string& nom, std::string_view octets, std::uint64_t taille) {
  domain::ExamenPiece examen{nom, taille, {}, {}, {}};
  if (taille == 0 || taille > domain::kTaillePieceMax) return examen;
  archive::DocumentExam vu = examiner(octets);
  if (vu.type) {
    examen.contenu = format_de(*vu.type);
    if (vu.cause) examen.remede = remede_de(*vu.cause, *examen.contenu);
  } else if (vu.defaut) {
    examen.en_mots = "un document qui ne s'ouvre pas : " + *vu.defaut;
    examen.remede = remede_de(vu.cause.value_or(archive::Cause::Lecteur), domain::FormatPiece::Pdf);
  } else {
    format::AutreFichier autre = format::autre_document(octets, vu.mime);
    examen.en_mots = std::move(autre.nom);
    examen.remede = std::move(autre.remede);
  }
  examen.type_trouve = std::move(vu.mime);
  examen.defaut = std::move(vu.defaut);
  examen.avertissements = std::move(vu.avertissements);
  examen.porte = vu.porte;
  return examen;
}

Issue<PieceLue> lire_piece(const Fichier& fichier, const EstDejaLu& est_deja_lu, Images images) {
  const fs::path& chemin = fichier.chemin;
  exiger_fichier_ordinaire(chemin);
  PieceLue piece{lire_fichier(chemin, domain::kTaillePieceMax), domain::FormatPiece::Pdf, {}};
  const bool entiere = piece.octets.size() <= domain::kTaillePieceMax;
  domain::ExamenPiece examen =
      examiner_piece(fichier.nom, piece.octets, entiere ? piece.octets.size() : fs::file_size(chemin));
  examen.sera_renomme = true;
  if (examen.contenu) piece.format = *examen.contenu;
  ListeRefus refus;
  for (domain::Constat& constat : domain::juger(examen))
    if (constat.severite == domain::Severite::Erreur) {
      refus.push_back({CodeRefus::DocumentRefuse,
                       fmt::format("{} : {} : {}", fichier.dit(), constat.regle, constat.message),
                       std::string(domain::regle(constat.regle).condition), constat.remede});
    } else {
      constat.message = fmt::format("{} : {}", fichier.dit(), constat.message);
      piece.avertissements.push_back(std::move(constat));
    }
  if (!refus.empty()) return std::unexpected(std::move(refus));
  piece.document = {sha256(piece.octets), piece.octets.size()};
  if (!est_deja_lu(piece.document)) piece.lecture = lire_contenu(piece.octets, piece.format, images, examen.porte);
  return piece;
}

Result<PieceLue> lire_autre_piece(const Fichier& fichier) {
  exiger_fichier_ordinaire(fichier.chemin);
  PieceLue piece{lire_fichier(fichier.chemin, domain::kTailleAutrePieceMax), domain::FormatPiece::Pdf, {}};
  const auto refus = [&](const std::string& dit,
                         std::string remede = "choisir un autre fichier, ou le réduire") {
    return refuser({CodeRefus::DocumentRefuse, fmt::format("{} : {}", fichier.dit(), dit),
                    "un PDF, un PNG ou un JPEG de 10 Mo au plus", std::move(remede)});
  };
  if (piece.octets.empty()) return refus("le fichier est vide");
  if (piece.octets.size() > domain::kTailleAutrePieceMax)
    return refus("le fichier fait " + taille_lisible(fs::file_size(fichier.chemin)));
  const archive::DocumentExam vu = examiner(piece.octets);
  if (!vu.type) {
    format::AutreFichier autre = format::autre_document(piece.octets, vu.mime);
    return refus("le contenu est " + autre.nom, std::move(autre.remede));
  }
  piece.format = format_de(*vu.type);
  piece.document = {sha256(piece.octets), piece.octets.size()};
  return piece;
}

}  // namespace finhop::app
