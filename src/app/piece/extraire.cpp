#include "finhop/app/piece/extraire.hpp"

#include <fmt/format.h>

#include "app/dossier/recherche.hpp"
#include "app/extraction.hpp"
#include "finhop/store/pieces.hpp"
#include "finhop/store/temoins.hpp"

namespace finhop::app {

Issue<std::vector<Extrait>> extraire_pieces(Base& base, const Contexte& contexte,
                                            const std::string& reference,
                                            const std::filesystem::path& sortie) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  const auto dossier = exiger_dossier(base, reference);
  if (!dossier) return refuser_tout(dossier.error());
  store::exiger_dossiers_intacts(base, {{dossier->cle}});
  const domain::NumeroEditeur& numero = dossier->avance.numero_editeur;
  if (dossier->pieces.empty())
    return refuser_tout(
        {CodeRefus::PieceInconnue, fmt::format("le dossier {} n'a aucun document", numero.texte()),
         "un dossier avec un document",
         Suite{"en joindre", Geste::PieceAjouter, {{Donnee::Reference, numero.texte()}, {Donnee::Facture}}}});
  std::vector<AExtraire> a_extraire;
  for (const domain::Piece& piece : dossier->pieces)
    a_extraire.push_back({nom_piece(piece.type, numero, piece.format), piece.document.sha256,
                          [&] { return store::lire_document(base, piece.document); }});
  return extraire(a_extraire, sortie, contexte.mode);
}

}  // namespace finhop::app
