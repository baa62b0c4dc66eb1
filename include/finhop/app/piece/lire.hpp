// Reading what documents say, for those that nobody read yet.
#pragma once

#include <cstddef>
#include <string>

#include "finhop/app/contexte.hpp"

namespace finhop::app {

struct RapportDeLecture {
  std::size_t lus = 0;
  std::size_t incomplets = 0;  // of those, what a tool that is not installed would have read
  std::size_t illisibles = 0;  // of those, what no tool can read
  std::string manque = {};     // what the first of the incomplete ones lacked, in French
};
// Every document of a dossier that was never read, or not all. Each is kept as soon as it is read: who interrupts this
// loses nothing, and the next time goes on from there. How long it may take is remarked first.
RapportDeLecture lire_documents(Base& base, const Contexte& contexte, const Suivi& suivi);

}  // namespace finhop::app
