// Amounts, days and instants as the numbers that a spreadsheet counts with.
#pragma once

#include <optional>

#include "finhop/format/classeur_writer.hpp"

namespace finhop::format {

double en_euros(Montant montant);
// Days since the last one of 1899. Nothing before March 1900, where spreadsheets do not agree.
std::optional<int> numero_de(const Jour& jour);
// The same in Paris, to the second.
std::optional<double> numero_de(const Instant& instant);
// What a spreadsheet cannot keep as what it is, whole as a text.
CelluleAEcrire tenable(const CelluleAEcrire& cellule);

}  // namespace finhop::format
