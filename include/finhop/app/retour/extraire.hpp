// Giving the received answers back as files.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/extrait.hpp"

namespace finhop::app {

// Writes the received bytes under the name they came with; never over other bytes (fichier-existe).
Issue<std::vector<Extrait>> extraire_retours(Base& base, const Contexte& contexte, const std::string& lot,
                                             const std::filesystem::path& sortie);

}  // namespace finhop::app
