// One command that changes the base: one write transaction, its events in the journal, what it takes to undo it, kept at
// the end or — when simulating — taken back.
#pragma once

#include <optional>
#include <string_view>

#include "app/barrieres.hpp"
#include "finhop/app/contexte.hpp"
#include "finhop/domain/dossier.hpp"
#include "finhop/store/annulation.hpp"
#include "finhop/store/journal.hpp"

namespace finhop::app {

class Operation {
 public:
  Operation(Base& base, const Contexte& contexte)
      : contexte_(contexte),
        transaction_(base, store::Acces::Ecriture),
        enregistrement_(base),
        journal_(base, contexte.maintenant, contexte.auteur, contexte.commande) {
    if (contexte.tete && *contexte.tete != tete_du_journal(base)) throw JournalAvance();
  }

  void noter(std::string_view evenement, const std::optional<domain::NumeroEditeur>& numero,
             std::string_view detail) {
    journal_.noter(evenement, numero, detail);
    if (barriere(evenement)) barriere_ = evenement;
  }
  store::Enregistrement& enregistrement() { return enregistrement_; }
  // Keeps everything, unless simulating. Leaving without it takes everything back.
  void terminer() {
    journal_.finir();
    if (contexte_.mode == Mode::Simuler) return;
    enregistrement_.garder(journal_, barriere_);
    transaction_.valider();
  }

 private:
  const Contexte& contexte_;
  store::Transaction transaction_;
  store::Enregistrement enregistrement_;
  store::Journal journal_;
  std::optional<std::string> barriere_;
};

}  // namespace finhop::app
