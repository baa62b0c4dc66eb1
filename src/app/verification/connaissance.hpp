// What the base knows of the requests of a file, asked for by several threads, each time in one short read.
#pragma once

#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "app/referentiel.hpp"
#include "finhop/app/contexte.hpp"
#include "finhop/domain/demande.hpp"

namespace finhop::app {

class Connaissance {
 public:
  explicit Connaissance(Base& base);

  // The dossier of each request, found by its numeroEditeur, or by its numeroASP when that cannot be read.
  std::vector<std::optional<domain::Dossier>> dossiers(std::span<const domain::Demande> demandes);
  const Referentiel& referentiel() const { return referentiel_; }

 private:
  std::mutex mutex_;  // one connection serves one thread at a time
  Base& base_;
  Referentiel referentiel_;
};

}  // namespace finhop::app
