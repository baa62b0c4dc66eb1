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

// `destination`: a file, or a folder that is there, where the copy takes a dated name. Replaces nothing but an older copy
// of the same base, or an equal one, and only when asked to, once nobody uses it.
Issue<Copie> sauvegarder(Base& base, const Contexte& contexte, const std::filesystem::path& destination,
                         SiExiste si_existe, const store::Patience& patience = {});

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
