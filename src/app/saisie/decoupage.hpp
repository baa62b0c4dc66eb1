// Several identifiers in one text: separated by bars, commas, semicolons, spaces or line ends. A number that a
// spreadsheet has damaged is not cut at its comma, so that what is wrong with it can be told.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace finhop::app {

std::vector<std::string> decouper_identifiants(std::string_view brut);

// The same of FINESS, which may hold spaces: `999999991 999999992` holds two, `99 999 999 1` is one, and so is each of
// `99 999 999 1 99 999 999 2`. Words that make no FINESS but one short number together stay one.
std::vector<std::string> decouper_finess(std::string_view brut);

}  // namespace finhop::app
