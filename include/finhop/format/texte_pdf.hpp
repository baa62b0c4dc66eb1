// The words of a document, from the table that `pdftotext -tsv` or `tesseract … tsv` prints. Any bytes are safe: a row
// that is no word is passed over. At most 200 pages and 50 000 words are kept, words cut at 200 bytes.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "finhop/domain/lecture.hpp"

namespace finhop::format {

inline constexpr std::size_t kPagesLuesMax = 200;
inline constexpr std::size_t kMotsLusMax = 50'000;
inline constexpr std::size_t kMotLuMax = 200;  // bytes

// A page without words too.
std::vector<domain::PageLue> lire_texte_pdf(std::string_view table);
// Of pictures at 200 points an inch; words that were hardly recognised are kept.
std::vector<domain::PageLue> lire_texte_ocr(std::string_view table);

}  // namespace finhop::format
