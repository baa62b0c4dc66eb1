// Shown pages on a terminal: what is long is folded, facts stand in two columns, what is under a title is set in.
// All that comes from outside is made printable here.
#pragma once

#include <cstddef>
#include <iosfwd>

#include "cli/gestes.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::cli {

// What `--detail` adds: the id of the rule of each finding, digests; and all the dossiers of what many share.
enum class Precisions { Tues, Dites };
struct MiseEnPage {
  std::size_t etiquettes =
      0;  // the width of the names of facts, with the space after them; 0: that of the longest
  Precisions precisions = Precisions::Tues;
  vue::Longueur longueur = vue::Longueur::Entiere;
};
void ecrire_page(std::ostream& sortie, const Gestes& gestes, const vue::Page& page,
                 const MiseEnPage& mise = {});

}  // namespace finhop::cli
