// What stages leave in a directory, kept for the scenes of this process that ask for the same: the same commands at the same hour
// leave the same bytes.
#pragma once

#include <filesystem>
#include <string>

namespace finhop::tests {

// Puts what that recipe left in the place of what is in the directory. False: nobody followed it yet.
bool reprendre_les_etapes(const std::string& recette, const std::filesystem::path& repertoire);
void garder_les_etapes(const std::string& recette, const std::filesystem::path& repertoire);

}  // namespace finhop::tests
