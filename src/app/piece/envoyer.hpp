// A later version of a document, sent to the ASP after the deposit.
#pragma once

#include "app/operation.hpp"
#include "app/piece/examen.hpp"
#include "finhop/app/piece/ajouter.hpp"

namespace finhop::app {

struct AEnvoyer {
  domain::TypePiece type;
  const Fichier& fichier;
  const PieceLue& lue;
  std::string motif;
};
// The solde must be one that waits for it. Notes nothing when these bytes are what counts already.
PieceEcrite envoyer(Base& base, Operation& operation, const Contexte& contexte,
                    const domain::Dossier& dossier, const AEnvoyer& envoi);

}  // namespace finhop::app
