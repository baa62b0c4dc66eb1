// The base that a restored one replaces: kept beside under a dated name, with all that SQLite would apply to it.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "app/entretien/ebauche_de_base.hpp"
#include "finhop/app/contexte.hpp"

namespace finhop::app {

struct MiseDeCote {
  std::optional<std::filesystem::path> base = {};  // nothing when there was none
  std::vector<std::filesystem::path> restes = {};  // then: the files that SQLite had left of one
};
// Gives the base the content of the finished draft, in one step, once its old one is kept. Panne when another process still
// uses the base after the wait. A simulation says what would be, and does nothing.
MiseDeCote mettre_a_la_place(EbaucheDeBase& provisoire, const std::filesystem::path& base,
                             const Contexte& contexte, const store::Patience& patience);

}  // namespace finhop::app
