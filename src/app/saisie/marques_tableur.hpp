// The marks that a spreadsheet leaves on what it has damaged: they tell where no form is there to fail.
#pragma once

#include <string_view>

namespace finhop::app {

// Why a value is lost: an error of reckoning, a column too narrow, a character that no encoding holds. Empty when it is not.
std::string_view cause_de_perte(std::string_view texte);
std::string_view remede_de_perte(std::string_view texte);

// What was done to an identifier that is taken for a number: scientific notation, decimals, 15 digits kept. Empty when
// nothing was. Leading zeros that are gone leave no mark.
std::string_view dommage_de_nombre(std::string_view texte);

}  // namespace finhop::app
