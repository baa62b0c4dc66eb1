// The folder that a person chose for what leaves the base.
#pragma once

#include <filesystem>
#include <optional>

#include "finhop/base/refus.hpp"

namespace finhop::app {

// Its path is kept in the base and shown in reports: both are text. Panne when a file has that name.
std::optional<Refus> sortie_inutilisable(const std::filesystem::path& sortie);

}  // namespace finhop::app
