// Looks into a supporting document: what it truly is and whether it opens (rules PJ-03 and PJ-06).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace finhop::archive {

enum class TypeDeDocument { Pdf, Png, Jpeg };

struct DocumentExam {
  std::optional<TypeDeDocument> type;  // absent when it is none of the three
  std::string mime;                    // what libmagic says: application/pdf, text/plain…
  std::optional<std::string>
      defaut;  // why it does not open, in French, without a final point; absent when it does
};

// Safe on any bytes, up to the 10 000 000 of a document; memory stays bounded whatever size an image claims to
// have. A PDF opens when its structure is whole (no repair is attempted), no password is asked and it has a
// page; an image opens when every row of it can be decoded.
DocumentExam examiner_document(std::string_view octets);

}  // namespace finhop::archive
