// A step of an avance's or a solde's life, as it was typed.
#pragma once

#include <optional>

#include "finhop/app/contexte.hpp"

namespace finhop::app {

struct StatutSaisi {
  Saisi statut;
  std::optional<Saisi> date;     // today when absent
  std::optional<Saisi> montant;  // only with the statuses that carry one
  std::optional<Saisi> motif;
};

}  // namespace finhop::app
