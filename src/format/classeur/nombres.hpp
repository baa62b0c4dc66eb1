// Numbers as workbooks store them, and as people read them. Private to `format`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace finhop::format::classeur {

// « 1.25E+4 » is 12500; spaces around do not count; nothing for what is no finite number.
std::optional<double> valeur(std::string_view brut);
// Its shortest decimal text, digits only: « 12500 », « 0.001 », « -0.30000000000000004 ».
std::string decimal(double valeur);
// A whole number from `min` to `max`.
std::optional<std::uint64_t> entier(std::string_view brut, std::uint64_t min, std::uint64_t max);

}  // namespace finhop::format::classeur
