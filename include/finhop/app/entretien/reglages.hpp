// The settings of a base: after how many days each task is late, and the mention that invoices must show.
#pragma once

#include <string>
#include <string_view>

#include "finhop/app/contexte.hpp"
#include "finhop/base/refus.hpp"
#include "finhop/domain/taches/reglages.hpp"

namespace finhop::app {

// The name of the one that is a text.
inline constexpr std::string_view kMention = "mention";

struct Reglages {
  domain::Delais delais;
  std::string mention;  // empty: it is not looked for
};
Reglages lister_reglages(Base& base);

struct ReglageSaisi {
  Saisi nom;
  Saisi valeur;
};
struct ReglageChange {
  std::string nom;
  std::string avant;  // « 7 jours », « aucune mention », for people
  std::string apres;
};
// Refused: a name that no setting has (reglage-inconnu), what is no whole number of days (valeur-illisible), what it is
// already (rien-a-faire). An empty mention is none.
Issue<ReglageChange> changer_reglage(Base& base, const Contexte& contexte, const ReglageSaisi& saisi);

}  // namespace finhop::app
