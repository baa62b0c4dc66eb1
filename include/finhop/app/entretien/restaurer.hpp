// Putting a copy in the place of the base.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "finhop/app/entretien/sauvegarder.hpp"

namespace finhop::app {

// A base too damaged may no longer say which lots it made.
enum class LotsDeLAncienne { Lus, Illisibles };
struct Restauration {
  Copie copie;            // as it stands in the base's place, brought up to date
  int schema_source = 0;  // before that
  // Where the base that was there is kept.
  std::optional<std::filesystem::path> ancienne = {};
  // Where what SQLite would have applied to the restored one is kept, when there was no base.
  std::vector<std::filesystem::path> restes = {};
  std::string siret = {};                          // the supplier's
  std::optional<std::string> siret_ancienne = {};  // of the base that was there, as far as it can be read
  // Lots that the restored base does not know: of that one and, when it no longer tells them all, of the folders of exports.
  std::vector<std::string> lots_inconnus = {};
  LotsDeLAncienne lots_de_l_ancienne = LotsDeLAncienne::Lus;
};
// Puts the base at `source` in the place of `base`, once no process uses that one. Whatever was there is kept beside.
Issue<Restauration> restaurer(const std::filesystem::path& source, const std::filesystem::path& base,
                              const Contexte& contexte, const store::Patience& patience = {});

}  // namespace finhop::app
