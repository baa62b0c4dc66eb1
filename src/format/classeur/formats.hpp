// The formats of numbers of a workbook Excel (ECMA-376, 18.8.30 and 18.8.31): which of them make a day or an hour of a
// number, and what some others show in its place. Private to `format`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "format/classeur/jours.hpp"

namespace finhop::format::classeur {

struct Format {
  std::optional<Montre> moment;  // of a day or an hour
  std::string code;              // as written, of its first section; for what it shows
};

Format format_de(std::string_view code);
// The code that Excel gives this number without writing it; « General » when it has none.
std::string_view code_connu(std::uint64_t numero);
// What the person saw, where it is not the number itself and it is sure: « 00001 », « 30% ».
std::string montrer(double valeur, std::string_view section);

}  // namespace finhop::format::classeur
