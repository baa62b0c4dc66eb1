// What was given of an avance, and what became of it.
#pragma once

#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/constat.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::app {

// What was given of an avance; what was not stays as it is. An empty text erases a value; several FINESS replace the list.
using AvanceSaisie = std::vector<DonneeSaisie>;

struct AvanceEcrite {
  domain::Avance avance;
  std::vector<std::string> changements;  // « client : – → Hôpital Saint-Martin »; empty when nothing changed
  std::vector<std::string> remarques = {};  // the amount received beside the one expected
  domain::Constats a_verifier = {};         // what can hardly be so
};

}  // namespace finhop::app
