// What the ends of a zip announce, looked at before libzip, which makes room for as many lines as they say and reads a table
// for each of them. Private to `format`.
#pragma once

#include <optional>
#include <string_view>

#include "finhop/format/classeur_reader.hpp"

namespace finhop::format::classeur {

// Why libzip is not given these bytes; nothing when it may read them.
std::optional<DefautDeClasseur> fin_refusee(std::string_view octets);

}  // namespace finhop::format::classeur
