#include "app/piece/versions.hpp"

#include <fmt/format.h>

#include "finhop/store/autres_pieces.hpp"
#include "finhop/store/pieces.hpp"
#include "finhop/store/versions.hpp"

namespace finhop::app {
namespace {

Version version(SorteDeVersion sorte, const std::string& avant, const domain::Dossier& dossier,
                const domain::Piece& piece) {
  return {.sorte = sorte,
          .nom = avant + nom_piece(dossier.profil, piece.type, dossier.avance.numero_editeur, piece.format),
          .type = piece.type,
          .libelle = {},
          .document = piece.document,
          .nom_origine = piece.nom_origine,
          .jointe_le = {}};
}

}  // namespace

std::vector<Version> versions_de(Base& base, const domain::Dossier& dossier) {
  std::vector<Version> versions;
  for (const domain::Piece& piece : dossier.pieces)
    versions.push_back(version(SorteDeVersion::Actuelle, "", dossier, piece));
  int rang = 0;
  for (const store::PieceRemplacee& remplacee : store::lire_pieces_remplacees(base, dossier)) {
    versions.push_back(
        version(SorteDeVersion::Remplacee, fmt::format("remplace-{}-", ++rang), dossier, remplacee.piece));
    versions.back().jointe_le = remplacee.jointe_le;
  }
  rang = 0;
  for (const domain::PieceEnvoyee& envoi : dossier.pieces_envoyees) {
    versions.push_back(
        version(SorteDeVersion::Envoyee, fmt::format("envoi-{}-", ++rang), dossier, envoi.piece));
    versions.back().envoyee_le = envoi.date;
    versions.back().motif = envoi.motif;
  }
  for (const domain::AutrePiece& autre : store::lire_autres_pieces(base, dossier.cle))
    versions.push_back({.sorte = SorteDeVersion::Autre,
                        .nom = nom_autre_piece(dossier.avance.numero_editeur, autre),
                        .type = std::nullopt,
                        .libelle = autre.libelle,
                        .document = autre.document,
                        .nom_origine = autre.nom_origine,
                        .jointe_le = autre.ajoutee_le});
  return versions;
}

std::string lire_version(Base& base, const Version& version) {
  return version.sorte == SorteDeVersion::Autre ? store::lire_autre_document(base, version.document)
                                                : store::lire_document(base, version.document);
}

}  // namespace finhop::app
