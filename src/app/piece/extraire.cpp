#include "finhop/app/piece/extraire.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/dossier/recherche.hpp"
#include "app/extraction.hpp"
#include "finhop/store/pieces.hpp"
#include "finhop/store/temoins.hpp"

namespace finhop::app {

namespace {

Refus sans_document(const domain::NumeroEditeur& numero, const std::string& lequel, Donnee donnee) {
  return {CodeRefus::PieceInconnue, fmt::format("le dossier {} n'a {}", numero.texte(), lequel),
          "un dossier avec un document",
          Suite{"en joindre", Geste::PieceAjouter, {{Donnee::Reference, numero.texte()}, {donnee}}}};
}

Result<domain::Dossier> exiger_intact(Base& base, const std::string& reference) {
  auto dossier = exiger_dossier(base, reference);
  if (dossier) store::exiger_dossiers_intacts(base, {{dossier->cle}});
  return dossier;
}

}  // namespace

Issue<std::vector<Extrait>> extraire_pieces(Base& base, const Contexte& contexte,
                                            const std::string& reference,
                                            const std::filesystem::path& sortie) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  const auto dossier = exiger_intact(base, reference);
  if (!dossier) return refuser_tout(dossier.error());
  const domain::NumeroEditeur& numero = dossier->avance.numero_editeur;
  if (dossier->pieces.empty()) return refuser_tout(sans_document(numero, "aucun document", Donnee::Facture));
  std::vector<AExtraire> a_extraire;
  for (const domain::Piece& piece : dossier->pieces)
    a_extraire.push_back({nom_piece(piece.type, numero, piece.format), piece.document.sha256,
                          [&] { return store::lire_document(base, piece.document); }});
  for (std::size_t i = 0; i < dossier->pieces_envoyees.size(); ++i) {
    const domain::Piece& piece = dossier->pieces_envoyees[i].piece;
    a_extraire.push_back({fmt::format("envoi-{}-{}", i + 1, nom_piece(piece.type, numero, piece.format)),
                          piece.document.sha256, [&] { return store::lire_document(base, piece.document); }});
  }
  return extraire(a_extraire, sortie, contexte.mode);
}

Issue<FichierRendu> rendre_piece(Base& base, const std::string& reference, domain::TypePiece type) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  const auto dossier = exiger_intact(base, reference);
  if (!dossier) return refuser_tout(dossier.error());
  const domain::NumeroEditeur& numero = dossier->avance.numero_editeur;
  const auto piece = std::ranges::find(dossier->pieces, type, &domain::Piece::type);
  if (piece == dossier->pieces.end())
    return refuser_tout(sans_document(numero, fmt::format("pas de document {}", code(type)),
                                      type == domain::TypePiece::Va ? Donnee::Va : Donnee::Facture));
  return FichierRendu{nom_piece(type, numero, piece->format), store::lire_document(base, piece->document)};
}

}  // namespace finhop::app
