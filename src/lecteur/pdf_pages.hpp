// The pages of an open PDF, and whether each can be shown. C++17, like all that names qpdf.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#define POINTERHOLDER_TRANSITION \
  4  // PointerHolder, which we do not use, is going away: qpdf 11 warns without it
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "lecteur/document_defaut.hpp"

namespace finhop::lecteur {

struct Pages {
  std::vector<QPDFObjectHandle> pages;  // in the order of the document
  bool illisible = false;               // the tree names what is no node of it
  std::size_t annoncees = 0;            // by the tree itself: more than there are when some were lost
};

// Walks the tree with a stack of its own: QPDF::getAllPages recurses as deep as it.
Pages pages_de(QPDF& pdf);

// What the dictionary names there: for qpdf a name of nothing is no name, where it is here an object that was lost.
std::optional<QPDFObjectHandle> nommee(QPDFObjectHandle dictionnaire, const std::string& cle);

// The key of a page, or of the nodes above it.
QPDFObjectHandle herite(QPDFObjectHandle noeud, const char* cle);

// Decodes what each page shows: its contents, the forms and the images that they draw, as far as qpdf knows their filters.
// At most 100 Mo in all, thrown away as they come.
Defaut defaut_des_contenus(QPDF& pdf, const std::vector<QPDFObjectHandle>& pages);

}  // namespace finhop::lecteur
