// What was given of an avance, and what became of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::app {

// What was given of an avance; what was not is absent and stays as it is. An empty text erases a value.
struct AvanceSaisie {
  std::optional<Saisi> ans;
  std::optional<Saisi> asp;
  std::optional<Saisi> client;
  std::optional<Saisi> date_bc;
  std::optional<Saisi> montant_bc;
  std::vector<Saisi> finess;  // replaces the list when not empty
  std::optional<Saisi> statut;
};

struct AvanceEcrite {
  domain::Avance avance;
  std::vector<std::string> changements;  // « client : – → Hôpital Saint-Martin »; empty when nothing changed
  std::vector<std::string> remarques = {};  // the amount received beside the one expected
};

}  // namespace finhop::app
