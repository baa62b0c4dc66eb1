// A dossier with every finding of the catalogue.
#pragma once

#include "finhop/domain/constat.hpp"
#include "finhop/domain/dossier.hpp"
#include "finhop/domain/situations.hpp"

namespace finhop::app {

// A dossier with every finding of the catalogue, judged as if deposited today.
struct Fiche {
  domain::Dossier dossier;
  domain::Constats constats;
  bool pret = false;
  domain::Situation situation = {};
};

}  // namespace finhop::app
