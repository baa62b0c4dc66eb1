#include "finhop/app/piece/voir.hpp"

#include <fmt/format.h>

#include "app/dossier/recherche.hpp"
#include "finhop/archive/lecture.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/domain/autre_piece.hpp"
#include "finhop/domain/envois.hpp"
#include "finhop/domain/suites.hpp"
#include "finhop/format/lecture.hpp"
#include "finhop/store/lectures.hpp"
#include "finhop/store/pieces.hpp"
#include "finhop/store/temoins.hpp"

namespace finhop::app {
namespace {

using domain::FormatPiece;
using domain::TypePiece;

struct Trouvee {
  domain::Dossier dossier;
  domain::Piece piece;
};

Issue<Trouvee> trouver(Base& base, const std::string& reference, TypePiece type) {
  auto dossier = exiger_dossier(base, reference);
  if (!dossier) return refuser_tout(dossier.error());
  store::exiger_dossiers_intacts(base, {{dossier->cle}});
  if (const domain::Piece* piece = domain::piece_actuelle(*dossier, type)) return Trouvee{*dossier, *piece};
  const std::string& numero = dossier->avance.numero_editeur.texte();
  return refuser_tout(
      {CodeRefus::PieceInconnue, fmt::format("le dossier {} n'a pas de document {}", numero, code(type)),
       "un dossier avec ce document",
       Suite{
           "le joindre", Geste::PieceAjouter, {{Donnee::Reference, numero}, domain::piece_a_joindre(type)}}});
}

PageDessinee dessiner(std::string_view octets, FormatPiece format, unsigned page) {
  if (page == 0 || page > kPageMax) return {{}, fmt::format("seules les pages 1 à {} se montrent", kPageMax)};
  if (format != FormatPiece::Pdf && page > 1) return {{}, "cette image n'a qu'une page"};
  archive::SortieDOutil sortie = format == FormatPiece::Pdf ? archive::image_de_la_page(octets, page)
                                                            : archive::image_redessinee(octets);
  return {std::move(sortie.octets), std::move(sortie.raison)};
}

}  // namespace

Issue<PagesDuDocument> pages_du_document(Base& base, const std::string& reference, TypePiece type) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  const auto trouvee = trouver(base, reference, type);
  if (!trouvee) return std::unexpected(trouvee.error());
  const domain::Piece& piece = trouvee->piece;
  PagesDuDocument pages{.numero_editeur = trouvee->dossier.avance.numero_editeur.texte(),
                        .format = piece.format,
                        .sha256 = piece.document.sha256};
  const auto gardee = store::lire_lecture(base, piece.document);
  const auto lue = gardee ? format::lire_lecture(gardee->contenu) : std::nullopt;
  if (!lue) return pages;
  pages.lu = true;
  for (const domain::PageLue& page : lue->texte.pages)
    pages.pages.push_back({page.largeur, page.hauteur, page.par_ocr});
  return pages;
}

Issue<PageDessinee> dessiner_page(Base& base, const std::string& reference, TypePiece type, unsigned page) {
  std::string octets;
  FormatPiece format = FormatPiece::Pdf;
  {
    const store::Transaction lecture(base, store::Acces::Lecture);
    const auto trouvee = trouver(base, reference, type);
    if (!trouvee) return std::unexpected(trouvee.error());
    octets = store::lire_document(base, trouvee->piece.document);
    format = trouvee->piece.format;
  }
  return dessiner(octets, format, page);
}

PageDessinee dessiner_page(const Fichier& fichier, unsigned page) {
  exiger_fichier_ordinaire(fichier.chemin);
  const std::string octets = lire_fichier(fichier.chemin, domain::kTailleAutrePieceMax);
  if (octets.size() > domain::kTailleAutrePieceMax) return {{}, "le document est trop gros"};
  const bool image = octets.starts_with("\x89PNG") || octets.starts_with("\xFF\xD8");
  return dessiner(octets, image ? FormatPiece::Png : FormatPiece::Pdf, page);
}

}  // namespace finhop::app
