// Copying the base. A copy is announced once it was read again whole: sound, and holding what the base held. The base notes
// when, once the copy is there, and so does the copy of itself.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "finhop/app/contexte.hpp"
#include "finhop/base/refus.hpp"
#include "finhop/store/copie.hpp"

namespace finhop::app {

enum class SiExiste { Refuser, Remplacer };

struct Copie {
  std::filesystem::path chemin;
  std::uint64_t taille = 0;
  std::string sha256;  // of the file
  store::Contenu contenu;
  bool notee = true;  // in the base that was copied, which may be for reading only
};

// `destination`: a file in a folder that is there, on a disk that is there, or such a folder, where the copy takes a dated name. Replaces nothing but an older copy
// of the same base, or an equal one, and only when asked to, once nobody uses it.
Issue<Copie> sauvegarder(Base& base, const Contexte& contexte, const std::filesystem::path& destination,
                         SiExiste si_existe, const store::Patience& patience = {});

}  // namespace finhop::app
