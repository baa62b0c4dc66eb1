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
// Oldest first; the events of one dossier when a reference is given. A dossier that was undone is still found, by its
// numeroEditeur. Refused (dossier-inconnu) when nothing bears it.
Issue<std::vector<OperationDuJournal>> consulter_journal(Base& base,
                                                         const std::optional<std::string>& reference);

}  // namespace finhop::app
