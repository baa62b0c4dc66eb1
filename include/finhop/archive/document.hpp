// Looks into a supporting document: what it truly is and whether it opens (rules PJ-03 and PJ-06).
#pragma once

#include <string_view>

#include "finhop/lecteur/document.hpp"

namespace finhop::archive {

using lecteur::Cause;
using lecteur::DocumentExam;
using lecteur::TypeDeDocument;

// Safe on any bytes, up to the 10 000 000 of a document. Panne when the machine cannot look.
DocumentExam examiner_document(std::string_view octets);

}  // namespace finhop::archive
