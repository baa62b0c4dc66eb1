// All that the zip of a proof holds, entry by entry.
#pragma once

#include <cstddef>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/archive/zip_writer.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::app {

struct ContenuDePreuve {
  std::vector<archive::ZipEntry>
      entrees;  // the page first, SHA256SUMS last; documents are read when they are written
  std::size_t documents = 0;
  std::uint64_t taille = 0;  // bytes of the entries
};

// `base` must be there, and nobody else use it, until the entries are read. Panne when something is damaged.
ContenuDePreuve contenu_de_preuve(Base& base, const domain::Dossier& dossier);

}  // namespace finhop::app
