// How the parts of an Office workbook name each other (ECMA-376, part 2). Private to `format`.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "format/classeur/archive.hpp"

namespace finhop::format::classeur {

struct Relation {
  std::string id;
  std::string type;   // its last word: « worksheet »
  std::string cible;  // from the root of the zip
};

// Those of `partie`, or of the whole when it is empty; none when it has none. What stands outside of the file is left out.
std::expected<std::vector<Relation>, DefautDeClasseur> relations_de(Archive& archive,
                                                                    std::string_view partie);
// What is said of too many, or too long.
inline constexpr std::size_t kNomsMax = 1U << 20U;

}  // namespace finhop::format::classeur
