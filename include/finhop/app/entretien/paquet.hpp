// What goes with a bug report: how the base is made and fares, and no value of anybody. A zip, read by who receives it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "finhop/app/entretien/diagnostic.hpp"
#include "finhop/base/refus.hpp"

namespace finhop::app {

struct PaquetFait {
  std::filesystem::path chemin;
  std::uint64_t taille = 0;
  std::size_t fichiers = 0;
};

// In `chemin`, which must be free (fichier-existe): the versions (`programme` tells this one's), the verdict of each check
// without what it found, and the first rows of each table, every name, number, address, amount and text being replaced by a
// pseudonym, the same wherever the value stands. No document, nor what was read in one. What cannot be read of a damaged base
// is left out, and said.
Result<PaquetFait> faire_un_paquet(Base& base, const Diagnostic& diagnostic, const std::string& programme,
                                   const std::filesystem::path& chemin);

}  // namespace finhop::app
