// The formats of numbers of a workbook Excel (ECMA-376, 18.8.30 and 18.8.31): which of them make a day or an hour of a
// number, and what some others show in its place. Private to `format`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "format/classeur/jours.hpp"

namespace finhop::format::classeur {

// What a format asks for that is of digits alone, with what adorns them.
struct Patron {
  struct Signe {
    bool chiffre;       // a place for one: `0`, `#` or `?`
    std::string texte;  // it, or what stands there
  };
  std::vector<Signe> signes;
  std::size_t zeros = 0;      // digits at least, before the comma
  std::size_t decimales = 0;  // at most, after it
  std::size_t sures = 0;      // at least
  bool milliers = false;
  bool pour_cent = false;
  bool masque = false;  // digits stand on both sides of something: « 00 00 »
};
// Nothing for what is shown in another way than digit by digit: an exponent, a fraction, thousands left out.
std::optional<Patron> patron_de(std::string_view section);

struct Format {
  std::optional<Montre> moment = {};  // of a day or an hour
  std::optional<Patron> patron = {};  // of a number
};

Format format_de(std::string_view code);
// The code that Excel gives this number without writing it; « General » when it has none.
std::string_view code_connu(std::uint64_t numero);
// What the person saw of a number, where it is not the number itself and it is sure: « 00001 », « 30% », « 0,33 » for
// 0.333. Nothing for what a format only adorns: spaces between thousands, a unit.
std::string montrer(double valeur, std::string_view decimal, const Patron& patron);

}  // namespace finhop::format::classeur
