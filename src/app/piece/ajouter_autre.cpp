#include <fmt/format.h>

#include "app/dossier/recherche.hpp"
#include "app/operation.hpp"
#include "app/piece/examen.hpp"
#include "app/place.hpp"
#include "app/saisie/saisies.hpp"
#include "finhop/app/piece/ajouter.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/store/autres_pieces.hpp"

namespace finhop::app {
namespace {

Issue<AutrePieceEcrite> joindre(Base& base, const Contexte& contexte, const std::string& reference,
                                const AutrePieceDonnee& donnee) {
  Saisies saisies;
  const auto libelle = saisies.lire_texte(donnee.libelle, domain::kLongueurLibelle);
  Operation operation(base, contexte);
  const auto dossier = exiger_dossier(base, contexte, reference);
  if (!dossier) saisies.refuser(dossier.error());
  const auto lue = lire_autre_piece(donnee.fichier);
  if (!lue) saisies.refuser(lue.error());
  if (!saisies.reussie()) return saisies.echec();

  const domain::NumeroEditeur& numero = dossier->avance.numero_editeur;
  for (const domain::AutrePiece& piece : store::lire_autres_pieces(base, dossier->cle))
    if (piece.document == lue->document && piece.libelle == *libelle)
      return AutrePieceEcrite{numero.texte(), piece, Effet::Inchangee};
  const domain::AutrePiece piece =
      store::joindre_autre_piece(base, dossier->cle,
                                 {.libelle = *libelle,
                                  .format = lue->format,
                                  .document = lue->document,
                                  .nom_origine = texte::imprimable(donnee.fichier.nom),
                                  .ajoutee_le = contexte.maintenant.iso()},
                                 lue->octets);
  operation.noter("autre_piece.ajoutee", numero,
                  fmt::format("{} : {}, {}, SHA-256 {}", piece.libelle, piece.nom_origine,
                              taille_lisible(piece.document.taille), piece.document.sha256));
  operation.terminer();
  return AutrePieceEcrite{numero.texte(), piece, Effet::Ajoutee};
}

}  // namespace

Issue<AutrePieceEcrite> ajouter_autre_piece(Base& base, const Contexte& contexte,
                                            const std::string& reference, const AutrePieceDonnee& donnee) {
  return avec_place({place_des_documents(base, {donnee.fichier.chemin})},
                    [&] { return joindre(base, contexte, reference, donnee); });
}

}  // namespace finhop::app
