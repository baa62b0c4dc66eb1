// The line of one dossier in a file that holds those of many.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "finhop/domain/lot.hpp"

namespace finhop::app {

// The block of the dossier whose line this is, as it is written in `octets`, in UTF-8; empty when it cannot be told apart
// from the others for sure. `lignes`: all those of the lot.
std::string ligne_brute(std::string_view octets, const domain::LigneLot& ligne,
                        const std::vector<domain::LigneLot>& lignes);

}  // namespace finhop::app
