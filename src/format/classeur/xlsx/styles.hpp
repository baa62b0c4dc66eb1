// The formats of the cells of an Excel workbook, by the number of their style. Private to `format`.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "format/classeur/archive.hpp"
#include "format/classeur/xlsx/formats.hpp"

namespace finhop::format::classeur {

class Styles {
 public:
  std::optional<DefautDeClasseur> lire(Archive& archive, std::uint64_t rang);
  // That of « General » for a style that does not exist.
  const Format& format(std::size_t style) const;

 private:
  friend class LectureDesStyles;
  std::vector<Format> formats_;
  std::vector<std::uint32_t> styles_;  // rank of the format of each
};

}  // namespace finhop::format::classeur
