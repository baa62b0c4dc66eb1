// Giving the received answers back as files.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/extrait.hpp"
#include "finhop/app/fichier.hpp"

namespace finhop::app {

// Writes the received bytes under the name they came with; never over other bytes (fichier-existe).
Issue<std::vector<Extrait>> extraire_retours(Base& base, const Contexte& contexte, const std::string& lot,
                                             const std::filesystem::path& sortie);

// One of them, known by its digest, under the name it came with.
Issue<FichierRendu> rendre_retour(Base& base, const std::string& lot, const std::string& sha256);

}  // namespace finhop::app
