#include "finhop/app/piece/ajouter.hpp"

#include <fmt/format.h>

#include "app/dossier/recherche.hpp"
#include "app/piece/attacher.hpp"
#include "app/place.hpp"
#include "finhop/store/dossiers.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;
using domain::TypePiece;

struct PieceDonnee {
  TypePiece type;
  Fichier fichier;
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
  const auto nomme = exiger_dossier(base, contexte, reference);
  if (!nomme) return refuser_tout(nomme.error());
  ListeRefus refus;
  std::vector<PieceEcrite> ecrites;
  for (const PieceDonnee& donnee : donnees) {
    // Read again for each document: the first one may have started the solde.
    const auto dossier = exiger_modifiable(base, nomme->avance.numero_editeur.texte());
    if (!dossier) return refuser_tout(dossier.error());
    const auto lue = lire_piece(donnee.fichier);
    if (lue)
      ecrites.push_back(attacher(base, operation, *dossier, donnee.type, donnee.fichier, *lue));
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
  for (const PieceDonnee& donnee : liste) fichiers.push_back(donnee.fichier.chemin);
  return avec_place({place_des_documents(base, fichiers)},
                    [&] { return joindre(base, contexte, reference, liste); });
}

}  // namespace finhop::app
