// One field that a command changed, or would change: for people, and for programs.
#pragma once

#include <string>
#include <vector>

#include "finhop/domain/champs.hpp"

namespace finhop::app {

struct Changement {
  std::string cle;  // as the JSON reports name it in an avance, or in a solde
  std::string nom;  // in words
  domain::ValeurDite avant;
  domain::ValeurDite apres;
};

// « 12 500,00 € », « – » for nothing.
std::string dire(const domain::ValeurDite& valeur);
// « client : – → Hôpital Saint-Martin »
std::string phrase(const Changement& changement);
std::vector<std::string> phrases(const std::vector<Changement>& changements);

}  // namespace finhop::app
