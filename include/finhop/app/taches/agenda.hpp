// The days to keep in mind: deadlines, the days of lots that are not deposited yet, reminders.
#pragma once

#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/lot.hpp"
#include "finhop/domain/taches/taches.hpp"

namespace finhop::app {

struct Agenda {
  domain::Fournisseur fournisseur;
  std::vector<domain::EcheanceDuLogiciel> echeances = {};  // of the software that has a deadline
  std::vector<domain::EcheanceDuProfil> autres_echeances = {};
  std::vector<domain::Lot> lots = {};      // made, not deposited
  std::vector<domain::Note> rappels = {};  // that wait
};
Agenda dresser_agenda(Base& base, const Contexte& contexte);

}  // namespace finhop::app
