// The guide's example as bytes, and short writings of what reading gives, for the tests of the reader.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "finhop/format/depot_reader.hpp"

namespace finhop::format {

std::string exemple_du_guide();
// The text with its first `avant` replaced; the test stops when there is none.
std::string remplacer(std::string texte, std::string_view avant, std::string_view apres);

// One line per fault: rule, line and column, pointer.
std::vector<std::string> fautes_de(std::string_view octets, const Modele& modele = modele_integre());
std::vector<domain::FauteDeStructure> fautes_entieres(std::string_view octets,
                                                      const Modele& modele = modele_integre());
// Every value of every line as the file writes it, `numLigne=1 typeAction="C" …`.
std::vector<std::string> lignes_de(std::string_view octets, const Modele& modele = modele_integre());
// The header in the same way, with the number of lines.
std::string entete_de(std::string_view octets, const Modele& modele = modele_integre());

}  // namespace finhop::format
