// Reading the history: what was done, by whom, when, with which command; undone commands stay in it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/base/refus.hpp"
#include "finhop/store/journal.hpp"

namespace finhop::app {

using store::Evenement;

// One command that was kept.
struct OperationNommee {
  std::int64_t operation = 0;
  std::string instant;  // ISO, UTC
  std::string auteur;
  std::string commande;  // as typed, without « finhop »
};

struct OperationDuJournal {
  OperationNommee nom;
  std::vector<Evenement> evenements;
  std::optional<OperationNommee> annulee_par;
};

// What is asked of the journal; all of it when nothing is.
struct FiltreJournal {
  std::optional<std::string> reference = {};  // of a dossier: its events only
  std::optional<Saisi> auteur = {};           // whatever the case and the accents
  std::optional<Saisi> jour = {};             // in Paris
  std::optional<Saisi> sorte = {};            // avance.statut, or avance for all that begin so
  std::optional<std::size_t> limite = {};     // operations, the last ones
};
struct JournalLu {
  std::vector<OperationDuJournal> operations;  // oldest first
  std::size_t tues = 0;                        // older ones that the limit leaves out
};
// A dossier that was undone is still found, by its numeroEditeur. Refused (dossier-inconnu) when nothing bears it.
Issue<JournalLu> consulter_journal(Base& base, const FiltreJournal& filtre);

}  // namespace finhop::app
