#include "app/piece/attacher.hpp"

#include <fmt/format.h>

#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/store/avances.hpp"
#include "finhop/store/dossiers.hpp"
#include "finhop/store/pieces.hpp"

namespace finhop::app {

std::string document_actuel(const domain::Dossier& dossier, domain::TypePiece type) {
  for (const domain::Piece& piece : dossier.pieces)
    if (piece.type == type) return piece.document.sha256;
  return {};
}

PieceEcrite attacher(Base& base, Operation& operation, const domain::Dossier& dossier, domain::TypePiece type,
                     const Fichier& fichier, const PieceLue& lue) {
  const domain::NumeroEditeur& numero = dossier.avance.numero_editeur;
  const std::string nom_origine = texte::imprimable(fichier.nom);
  const domain::Piece piece{type, lue.format, lue.document, nom_origine};
  const std::string actuel = document_actuel(dossier, type);
  if (actuel == piece.document.sha256) return {numero.texte(), fichier.chemin, piece, Effet::Inchangee, lue.avertissements};

  if (!dossier.solde) {
    store::commencer_solde(base, dossier.cle);
    operation.noter("solde.commence", numero, "par son premier document");
  }
  store::garder_document(base, lue.document, lue.octets);
  store::attacher_piece(base, dossier.cle, piece);
  const Effet effet = actuel.empty() ? Effet::Ajoutee : Effet::Remplacee;
  operation.noter(effet == Effet::Ajoutee ? "piece.ajoutee" : "piece.remplacee", numero,
                  fmt::format("{} : {}, {}, SHA-256 {}", code(type), nom_origine,
                              taille_lisible(lue.octets.size()), piece.document.sha256));
  return {numero.texte(), fichier.chemin, piece, effet, lue.avertissements};
}

}  // namespace finhop::app
