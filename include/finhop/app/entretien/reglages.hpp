// The settings of a base: after how many days each task is late.
#pragma once

#include "finhop/app/contexte.hpp"
#include "finhop/base/refus.hpp"
#include "finhop/domain/taches/reglages.hpp"

namespace finhop::app {

domain::Delais lister_reglages(Base& base);

struct ReglageSaisi {
  Saisi nom;
  Saisi jours;
};
struct ReglageChange {
  domain::Reglage reglage;
  int avant = 0;
  int apres = 0;
};
// Refused: a name that no setting has (reglage-inconnu), what is no whole number of days (valeur-illisible), the days that
// it has already (rien-a-faire).
Issue<ReglageChange> changer_reglage(Base& base, const Contexte& contexte, const ReglageSaisi& saisi);

}  // namespace finhop::app
