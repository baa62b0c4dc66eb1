#include "finhop/app/pieces.hpp"

#include <fmt/format.h>

#include "app/attachement.hpp"
#include "app/recherche.hpp"
#include "finhop/base/digest.hpp"
#include "finhop/base/ebauche.hpp"
#include "finhop/base/fichier.hpp"
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

}  // namespace

Issue<std::vector<PieceEcrite>> ajouter_pieces(Base& base, const Contexte& contexte,
                                               const std::string& reference, const PiecesDonnees& donnees) {
  Operation operation(base, contexte);
  ListeRefus refus;
  std::vector<PieceEcrite> ecrites;
  for (const PieceDonnee& donnee : donnees_de(donnees)) {
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

Issue<std::vector<PieceExtraite>> extraire_pieces(Base& base, const Contexte& contexte,
                                                  const std::string& reference, const fs::path& sortie) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  const auto dossier = exiger_dossier(base, reference);
  if (!dossier) return refuser_tout(dossier.error());
  store::exiger_intacts(base, {{dossier->cle}});
  const domain::NumeroEditeur& numero = dossier->avance.numero_editeur;
  if (dossier->pieces.empty())
    return refuser_tout(
        {CodeRefus::PieceInconnue, fmt::format("le dossier {} n'a aucun document", numero.texte()),
         "un dossier avec un document",
         fmt::format("en joindre : finhop piece ajouter {} --facture FICHIER", numero.texte())});
  std::vector<PieceExtraite> extraites;
  for (const domain::Piece& piece : dossier->pieces) {
    const fs::path chemin = sortie / nom_piece(piece.type, numero, piece.format);
    const bool existe = fs::exists(fs::symlink_status(chemin));
    if (existe && (!fs::is_regular_file(chemin) || sha256_of_file(chemin) != piece.document.sha256))
      return refuser_tout({CodeRefus::FichierExiste,
                           fmt::format("{} existe déjà, avec un autre contenu", chemin.string()),
                           "un nom libre", "choisir un autre dossier avec --sortie"});
    extraites.push_back({chemin, existe});
  }
  // All are read, and checked, before the first is written.
  std::vector<std::string> contenus;
  for (const domain::Piece& piece : dossier->pieces)
    contenus.push_back(store::lire_document(base, piece.document));
  if (contexte.mode == Mode::Simuler) return extraites;
  make_folders(sortie);
  std::vector<Ebauche> ebauches;  // all are written before the first appears
  for (std::size_t i = 0; i < extraites.size(); ++i)
    if (!extraites[i].deja_la) ebauches.emplace_back(extraites[i].chemin).ecrire(contenus[i]);
  for (Ebauche& ebauche : ebauches) ebauche.publier();
  return extraites;
}

}  // namespace finhop::app
