#include "finhop/app/pieces.hpp"

#include <fmt/format.h>

#include "app/attachement.hpp"
#include "app/extraction.hpp"
#include "app/place.hpp"
#include "app/recherche.hpp"
#include "finhop/store/dossiers.hpp"
#include "finhop/store/pieces.hpp"
#include "finhop/store/temoins.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;
using domain::TypePiece;

struct PieceDonnee {
  TypePiece type;
  fs::path chemin;
};

std::vector<PieceDonnee> donnees_de(const PiecesDonnees& donnees) {
  std::vector<PieceDonnee> liste;
  if (donnees.facture) liste.push_back({TypePiece::Facture, *donnees.facture});
  if (donnees.va) liste.push_back({TypePiece::Va, *donnees.va});
  return liste;
}

Issue<std::vector<PieceEcrite>> joindre(Base& base, const Contexte& contexte, const std::string& reference,
                                        const std::vector<PieceDonnee>& donnees) {
  Operation operation(base, contexte);
  ListeRefus refus;
  std::vector<PieceEcrite> ecrites;
  for (const PieceDonnee& donnee : donnees) {
    // Read again for each document: the first one may have started the solde.
    const auto dossier = exiger_modifiable(base, reference);
    if (!dossier) return refuser_tout(dossier.error());
    const auto lue = lire_piece(donnee.chemin);
    if (lue)
      ecrites.push_back(attacher(base, operation, *dossier, donnee.type, donnee.chemin, *lue));
    else
      refus.insert(refus.end(), lue.error().begin(), lue.error().end());
  }
  if (!refus.empty()) return std::unexpected(std::move(refus));
  operation.terminer();
  return ecrites;
}

}  // namespace

Issue<std::vector<PieceEcrite>> ajouter_pieces(Base& base, const Contexte& contexte,
                                               const std::string& reference, const PiecesDonnees& donnees) {
  const std::vector<PieceDonnee> liste = donnees_de(donnees);
  std::vector<fs::path> fichiers;
  for (const PieceDonnee& donnee : liste) fichiers.push_back(donnee.chemin);
  return avec_place({place_des_documents(base, fichiers)},
                    [&] { return joindre(base, contexte, reference, liste); });
}

Issue<std::vector<Extrait>> extraire_pieces(Base& base, const Contexte& contexte,
                                            const std::string& reference, const fs::path& sortie) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  const auto dossier = exiger_dossier(base, reference);
  if (!dossier) return refuser_tout(dossier.error());
  store::exiger_dossiers_intacts(base, {{dossier->cle}});
  const domain::NumeroEditeur& numero = dossier->avance.numero_editeur;
  if (dossier->pieces.empty())
    return refuser_tout(
        {CodeRefus::PieceInconnue, fmt::format("le dossier {} n'a aucun document", numero.texte()),
         "un dossier avec un document",
         fmt::format("en joindre : finhop piece ajouter {} --facture FICHIER", numero.texte())});
  std::vector<AExtraire> a_extraire;
  for (const domain::Piece& piece : dossier->pieces)
    a_extraire.push_back({nom_piece(piece.type, numero, piece.format), piece.document.sha256,
                          [&] { return store::lire_document(base, piece.document); }});
  return extraire(a_extraire, sortie, contexte.mode);
}

}  // namespace finhop::app
