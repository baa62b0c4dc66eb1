#include "cli/commandes/pieces_rapport.hpp"

#include <fmt/ostream.h>

#include <array>
#include <ostream>

#include "finhop/base/fichier.hpp"

namespace finhop::cli {
namespace {

struct NomEffet {
  std::string_view id;
  std::string_view libelle;
};
constexpr std::array kEffets{NomEffet{"ajoutee", "joint"}, NomEffet{"remplacee", "remplacé"},
                             NomEffet{"inchangee", "déjà là, identique"}};

const NomEffet& nom(app::Effet effet) {
  return kEffets[static_cast<std::size_t>(effet)];
}

}  // namespace

void ecrire_pieces(const Session& session, const std::vector<app::PieceEcrite>& pieces) {
  for (const app::PieceEcrite& e : pieces)
    fmt::print(session.sortie(), "{} {} : {}, {} ({})\n", e.numero_editeur, code(e.piece.type),
               nom(e.effet).libelle, e.piece.nom_origine, taille_lisible(e.piece.document.taille));
}

JsonDoc json_piece(const app::PieceEcrite& e) {
  return {{"numeroEditeur", e.numero_editeur},     {"typeFichier", code(e.piece.type)},
          {"formatFichier", code(e.piece.format)}, {"effet", nom(e.effet).id},
          {"origine", e.piece.nom_origine},        {"taille", e.piece.document.taille},
          {"sha256", e.piece.document.sha256}};
}

}  // namespace finhop::cli
