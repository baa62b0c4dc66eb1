// The content of a workbook of LibreOffice (OpenDocument 1.2, part 1, 9), element by element: what is of a sheet and what
// only stands beside. Private to `format`.
#pragma once

#include <cstddef>

#include "format/classeur/xml.hpp"

namespace finhop::format::classeur {

inline constexpr NomXml kTableOds{Espace::Table, "table"};
inline constexpr NomXml kLigneOds{Espace::Table, "table-row"};
inline constexpr NomXml kCelluleOds{Espace::Table, "table-cell"};
inline constexpr NomXml kCouverteOds{Espace::Table, "covered-table-cell"};

// Whether the elements are those of the sheets: comments, drawings, changes that were tracked, forms hold rows and texts too,
// which nobody sees in the cells.
class AuFilDesFeuilles {
 public:
  // False for what stands beside, from that element on to its end.
  bool ouvrir(const NomXml& nom);
  bool fermer(const NomXml& nom);
  bool a_cote() const { return a_cote_ > 0; }

 private:
  bool suivi(const NomXml& nom) const;
  std::size_t a_cote_ = 0;  // elements open beside
  bool dans_table_ = false;
};

}  // namespace finhop::format::classeur
