// The tools of others that read documents, from poppler-utils and tesseract-ocr.
#pragma once

#include "finhop/lecteur/protocole.hpp"

namespace finhop::lecteur {

// Becomes the tool that answers such a request: it reads the document from its standard input and opens no other. Comes back,
// with kOutilAbsent, when it is not installed, and with kEmpeche when it cannot be run.
int devenir_outil(Demande demande, unsigned page, int document, int reponse);

}  // namespace finhop::lecteur
