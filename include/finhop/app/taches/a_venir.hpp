// What the next days bring: deadlines with what is at stake, the days of lots, reminders, and the days on which the answers
// and payments that are waited for become late. What is late already is a task of today.
#pragma once

#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/taches/taches.hpp"

namespace finhop::app {

struct JourAVenir {
  domain::Tache tache;  // `le` is its day
  std::string cle;      // the same for the same thing, whatever becomes of it
};

struct AVenir {
  domain::Fournisseur fournisseur;
  Jour du;
  Jour au;                             // included
  std::vector<JourAVenir> jours = {};  // by day, then by kind, then by key
};

// `jours`: how many days ahead, today being the first.
AVenir prevoir(Base& base, const Contexte& contexte, int jours);

}  // namespace finhop::app
