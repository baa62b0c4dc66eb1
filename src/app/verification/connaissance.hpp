// What the base knows of the requests of a file, asked for by several threads, each time in one short read.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/demande.hpp"

namespace finhop::app {

class Connaissance {
 public:
  explicit Connaissance(Base& base);

  // The dossier of each request, found by its numeroEditeur, or by its numeroASP when that cannot be read.
  std::vector<std::optional<domain::Dossier>> dossiers(std::span<const domain::Demande> demandes);
  const domain::Fournisseur& fournisseur() const { return fournisseur_; }
  const domain::Logiciel* logiciel(const std::optional<domain::NumeroAns>& numero_ans) const;

 private:
  std::mutex mutex_;  // one connection serves one thread at a time
  Base& base_;
  domain::Fournisseur fournisseur_;
  std::map<domain::NumeroAns, domain::Logiciel> logiciels_;
};

}  // namespace finhop::app
