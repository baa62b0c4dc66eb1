#include "app/piece/envoyer.hpp"

#include <fmt/format.h>

#include "app/piece/attacher.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/envois.hpp"
#include "finhop/store/envois.hpp"

namespace finhop::app {

PieceEcrite envoyer(Base& base, Operation& operation, const Contexte& contexte,
                    const domain::Dossier& dossier, const AEnvoyer& envoi) {
  const domain::NumeroEditeur& numero = dossier.avance.numero_editeur;
  const domain::Piece piece{envoi.type, envoi.lue.format, envoi.lue.document,
                            texte::imprimable(envoi.fichier.nom)};
  const domain::Piece* actuelle = domain::piece_actuelle(dossier, envoi.type);
  if (actuelle && actuelle->document == piece.document)
    return {numero.texte(), envoi.fichier.chemin, piece, Effet::Inchangee, envoi.lue.avertissements};
  garder(base, envoi.lue);
  store::envoyer(base, dossier.cle, {piece, contexte.maintenant.jour_a_paris(), envoi.motif});
  operation.noter("piece.envoyee", numero,
                  fmt::format("{} : {}, {}, SHA-256 {} ; motif : {}", code(envoi.type), piece.nom_origine,
                              taille_lisible(envoi.lue.octets.size()), piece.document.sha256, envoi.motif));
  return {numero.texte(), envoi.fichier.chemin, piece, Effet::Envoyee, envoi.lue.avertissements};
}

}  // namespace finhop::app
