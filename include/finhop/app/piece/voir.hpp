// A document as people look at it: its pages drawn in a process of their own, never its bytes.
#pragma once

#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/fichier.hpp"
#include "finhop/domain/lecture.hpp"
#include "finhop/domain/pieces.hpp"

namespace finhop::app {

// As it was read, without its words.
struct TailleDePage {
  double largeur = 0;  // in points; none when nothing was read there
  double hauteur = 0;
  bool par_ocr = false;
};
struct PagesDuDocument {
  std::string numero_editeur;
  domain::FormatPiece format = domain::FormatPiece::Pdf;
  std::string sha256;
  bool lu = false;
  std::vector<TailleDePage> pages = {};  // the first ones when there are many; empty when it was not read
};
// Of the document that counts now. Refused: piece-inconnue, dossier-inconnu.
Issue<PagesDuDocument> pages_du_document(Base& base, const std::string& reference, domain::TypePiece type);

struct PageDessinee {
  std::string png;     // empty when it cannot be drawn
  std::string raison;  // why, in French, without a final point
};
// From 1, kPageMax at most. The base is free while it is drawn.
inline constexpr unsigned kPageMax = 200;
Issue<PageDessinee> dessiner_page(Base& base, const std::string& reference, domain::TypePiece type,
                                  unsigned page);

// Of a document that is in no base yet.
PageDessinee dessiner_page(const Fichier& fichier, unsigned page);

}  // namespace finhop::app
