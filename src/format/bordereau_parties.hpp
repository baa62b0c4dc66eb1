// The parts of the bordereau's page, from top to bottom. Each returns HTML whose texts are already escaped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "finhop/format/bordereau.hpp"

namespace finhop::format {

struct Totaux {
  Montant montant;
  std::size_t documents = 0;
  std::uint64_t octets = 0;  // the JSON and every zip
};
Totaux totaux_de(const Bordereau& bordereau);

// A text to be copied as it is: one click selects the whole of it.
std::string code_html(std::string_view texte);
// What to type about the lot: `finhop <nom> <lot> <fin>`.

std::string entete_html(const Bordereau& bordereau, const Totaux& totaux);
std::string etapes_html(const Bordereau& bordereau);
std::string fichiers_html(const Bordereau& bordereau, const Totaux& totaux);
std::string demandes_html(const Bordereau& bordereau, const Totaux& totaux);
std::string suite_html(const Bordereau& bordereau);

}  // namespace finhop::format
