// A label without what it says of one dossier, so that the same refusal of several is one, and can be told to anybody.
// Pure: no file, no base.
#pragma once

#include <string>
#include <string_view>

namespace finhop::domain {

// The text with `…` in place of each number of five digits or more (FINESS, SIRET, dates, amounts, references), each
// address, and all that stands between quotation marks.
std::string masquer(std::string_view texte);
// And of each time it names that client, whatever the case and accents.
std::string masquer(std::string_view texte, std::string_view client);

// What two labels of one refusal have in common.
std::string patron(std::string_view libelle);

}  // namespace finhop::domain
