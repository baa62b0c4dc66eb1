// What a document says, read behind the walls of a process of its own by the tools of poppler-utils and tesseract-ocr, which
// may not be installed. Safe on any bytes; Panne when the machine cannot look.
#pragma once

#include <string>
#include <string_view>

#include "finhop/lecteur/joints.hpp"

namespace finhop::archive {

enum class Fin { Faite, OutilAbsent, Echec };
struct SortieDOutil {
  Fin fin = Fin::Faite;
  std::string octets;  // of what was done
  std::string raison;  // why it was not, in French, without a final point
};

// The table that `pdftotext -tsv` prints.
SortieDOutil texte_du_pdf(std::string_view pdf);
// One page in PNG, from 1, for people to look at.
SortieDOutil image_de_la_page(std::string_view pdf, unsigned page);
// A PNG or a JPEG made anew as such a picture: nothing of its own bytes is left.
SortieDOutil image_redessinee(std::string_view image);
// The same, for its words to be recognised.
SortieDOutil image_nette_de_la_page(std::string_view pdf, unsigned page);
// The table that `tesseract … tsv` prints, of a PNG or a JPEG.
SortieDOutil mots_de_l_image(std::string_view image);

// None when it cannot be read.
lecteur::Joints joints_du_pdf(std::string_view pdf);

}  // namespace finhop::archive
