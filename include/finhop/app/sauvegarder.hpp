// Copying the base, and putting a copy in its place. A copy is announced once it was read again whole: sound, and
// holding what the base held.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

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
};

// `destination`: a file, or a folder that is there, where the copy takes a dated name. Replaces nothing but an older copy,
// and only when asked to.
Issue<Copie> sauvegarder(Base& base, const Contexte& contexte, const std::filesystem::path& destination,
                         SiExiste si_existe);

struct Restauration {
  Copie copie;                                    // as it stands in the base's place, brought up to date
  int schema_source = 0;                          // before that
  std::optional<std::filesystem::path> ancienne;  // where the base that was there is kept
  std::vector<std::string> lots_inconnus;         // lots of that one which the restored base does not know
};
// Puts the base at `source` in the place of `base`, that no process may be using. Whatever was there is kept beside.
Issue<Restauration> restaurer(const std::filesystem::path& source, const std::filesystem::path& base,
                              const Contexte& contexte);

}  // namespace finhop::app
