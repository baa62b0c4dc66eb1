#include <fmt/format.h>

#include <algorithm>

#include "domain/regles/faute.hpp"
#include "domain/regles/formes.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/suites.hpp"

namespace finhop::domain::juges {
namespace {

// « "PDF", "PNG" ou "JPG" »
std::string dire_formats(const std::vector<FormatPiece>& formats) {
  std::string dit;
  for (std::size_t i = 0; i < formats.size(); ++i) {
    if (i > 0) dit += i + 1 == formats.size() ? " ou " : ", ";
    dit += fmt::format("\"{}\"", code(formats[i]));
  }
  return dit;
}

// Those of its type; where that cannot be read, those of any.
std::vector<FormatPiece> formats_admis(const Profil& profil, const Valeur& type) {
  if (type.genre == Genre::Texte)
    for (const DocumentDuProfil& document : profil.documents)
      if (document.type.code() == type.texte) return document.formats;
  std::vector<FormatPiece> admis;
  for (const FormatPiece format : kFormatsPiece)
    if (std::ranges::any_of(profil.documents, [&](const DocumentDuProfil& d) {
          return std::ranges::find(d.formats, format) != d.formats.end();
        }))
      admis.push_back(format);
  return admis;
}

bool est_admis(const std::vector<FormatPiece>& admis, const Valeur& valeur) {
  const auto format = valeur.genre == Genre::Texte ? format_de_code(valeur.texte) : std::nullopt;
  return format && std::ranges::find(admis, *format) != admis.end();
}

}  // namespace

void fmt_09(const ExamenLigne& examen, const Signaler& signaler) {
  for (std::size_t i = 0; i < examen.ligne.pieces.size(); ++i) {
    const PieceLue& piece = examen.ligne.pieces[i];
    if (!est_lu(piece.format_fichier)) continue;
    const std::vector<FormatPiece> admis = formats_admis(examen.profil, piece.type_fichier);
    if (!est_admis(admis, piece.format_fichier))
      dire_faute(signaler, Cle::formatFichier, piece.format_fichier, dire_formats(admis), i);
  }
}

// What is attached to a dossier before anyone knew, or under another profile.
void dire_documents_hors_profil(const Examen& examen, const Signaler& signaler) {
  if (!examen.dossier || examen.demande.origine != Origine::Base) return;
  for (const Piece& piece : examen.dossier->pieces) {
    const DocumentDuProfil* document = examen.profil.document(piece.type);
    const Remede remede{
        "",
        {{"en joindre un autre", Geste::PieceAjouter, {{Donnee::Reference}, piece_a_joindre(piece.type)}}}};
    const auto trouver = [&](std::string message) {
      signaler({.message = std::move(message),
                .valeur = {},
                .remede = document ? remede : Remede("ôter ce document du dossier"),
                .endroit = Endroit{Cle::piecesJustificatives, {}, {}, {}}});
    };
    if (document == nullptr) {
      trouver(fmt::format("le document {} n'est pas de ceux que demande {} : {}", code(piece.type),
                          examen.profil.nom(), examen.profil.types_dits()));
      continue;
    }
    if (std::ranges::find(document->formats, piece.format) == document->formats.end())
      trouver(fmt::format("le document {} est en {} : pour {} il faut {}", code(piece.type),
                          code(piece.format), examen.profil.nom(), dire_formats(document->formats)));
    if (piece.document.taille > examen.profil.piece_max.valeur)
      trouver(fmt::format("le document {} pèse {} octets : pour {} au plus {} sont admis", code(piece.type),
                          piece.document.taille, examen.profil.nom(), examen.profil.piece_max.valeur));
  }
}

}  // namespace finhop::domain::juges
