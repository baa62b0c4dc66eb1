// One command that changes the base: one write transaction, its events in the journal, kept at the end or —
// when simulating — taken back.
#pragma once

#include <optional>
#include <string_view>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/dossier.hpp"
#include "finhop/store/journal.hpp"

namespace finhop::app {

class Operation {
 public:
  Operation(Base& base, const Contexte& contexte)
      : contexte_(contexte),
        transaction_(base, store::Acces::Ecriture),
        journal_(base, contexte.maintenant, contexte.auteur, contexte.commande) {}

  void noter(std::string_view evenement, const std::optional<domain::NumeroEditeur>& numero,
             std::string_view detail) {
    journal_.noter(evenement, numero, detail);
  }
  // Keeps everything, unless simulating. Leaving without it takes everything back.
  void terminer() {
    if (contexte_.mode == Mode::Ecrire) transaction_.valider();
  }

 private:
  const Contexte& contexte_;
  store::Transaction transaction_;
  store::Journal journal_;
};

}  // namespace finhop::app
