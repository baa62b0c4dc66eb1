#include "vue/dossier/pieces.hpp"

#include <fmt/format.h>

#include "finhop/base/fichier.hpp"
#include "finhop/vue/mots.hpp"

namespace finhop::vue {
namespace {

using domain::AutrePiece;
using domain::Piece;

constexpr Champ<Piece> kPiece[]{
    {"typeFichier", "", [](const Piece& p) { return Valeur(code(p.type)); }},
    {"formatFichier", "", [](const Piece& p) { return Valeur(code(p.format)); }},
    {"taille", "", [](const Piece& p) { return Valeur(Taille{p.document.taille}); }},
    {"sha256", "", [](const Piece& p) { return Valeur(p.document.sha256); }},
    {"origine", "", lire<&Piece::nom_origine>},
};

constexpr Champ<AutrePiece> kAutrePiece[]{
    {"libelle", "", lire<&AutrePiece::libelle>},
    {"formatFichier", "", [](const AutrePiece& p) { return Valeur(code(p.format)); }},
    {"taille", "", [](const AutrePiece& p) { return Valeur(Taille{p.document.taille}); }},
    {"sha256", "", [](const AutrePiece& p) { return Valeur(p.document.sha256); }},
    {"origine", "", lire<&AutrePiece::nom_origine>},
    {"ajouteeLe", "", [](const AutrePiece& p) { return Valeur(Moment{p.ajoutee_le}); }},
};

}  // namespace

std::vector<Faits> pieces(const domain::Dossier& dossier) {
  return Champs<Piece>(kPiece).elements(dossier.pieces);
}

Page autres_documents(const std::vector<domain::AutrePiece>& pieces) {
  Page page;
  for (const domain::AutrePiece& p : pieces)
    page.push_back(
        {Ligne{fmt::format("{} : {}, {} (de {}), le {}", p.libelle, code(p.format),
                           taille_lisible(p.document.taille), p.nom_origine, dite(Moment{p.ajoutee_le}))}});
  return page;
}

std::vector<Faits> autres_pieces(const std::vector<AutrePiece>& pieces) {
  return Champs<AutrePiece>(kAutrePiece).elements(pieces);
}

}  // namespace finhop::vue
