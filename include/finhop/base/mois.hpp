// The months of the year in French.
#pragma once

#include <array>
#include <string_view>

namespace finhop {

inline constexpr int kMoisParAn = 12;

inline constexpr std::array<std::string_view, kMoisParAn> kMois{
    "janvier", "février", "mars",      "avril",   "mai",      "juin",
    "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
// As dictionaries cut them.
inline constexpr std::array<std::string_view, kMoisParAn> kMoisAbreges{
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."};

// 1 to 12 of a folded word, whole or cut, French or English: « fevrier », « fev », « february »; 0 when it is no month.
unsigned mois_de(std::string_view mot_plie);

}  // namespace finhop
