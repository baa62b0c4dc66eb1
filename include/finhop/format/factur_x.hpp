// The invoice that a PDF carries as data (Factur-X, ZUGFeRD, XRechnung: EN 16931 as CII). Any bytes are safe: no entity,
// nothing fetched, bounded depth, size and memory. What is written otherwise than the norm has it is absent, never guessed.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "finhop/domain/lecture.hpp"

namespace finhop::format {

// A file embedded in a PDF, as a reader gave it.
struct PieceJointeDuPdf {
  std::string nom;
  std::string octets;
};

inline constexpr std::size_t kFacturXMax = 10'000'000;  // bytes
inline constexpr std::size_t kJointesLuesMax = 100;     // beyond, names are not looked at

// The attachment that bears a name of Factur-X, else the first that is such an invoice. Two that bear the same name and
// differ are Abime: nothing tells which is right. An amount, a day or a name found twice and different is absent.
domain::LectureFacturX lire_factur_x(const std::vector<PieceJointeDuPdf>& jointes);

}  // namespace finhop::format
