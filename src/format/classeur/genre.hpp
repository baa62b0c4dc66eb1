// Which workbook a zip is, and what it is when it is none. Private to `format`.
#pragma once

#include <cstdint>
#include <expected>

#include "format/classeur/archive.hpp"

namespace finhop::format::classeur {

enum class Genre : std::uint8_t { Xlsx, Ods };
std::expected<Genre, DefautDeClasseur> genre_de(Archive& archive);

}  // namespace finhop::format::classeur
