// The stretch of time within which nothing that is judged of a base changes by itself: the day of Paris, and within it the
// hours at which deadlines pass.
#pragma once

#include <optional>
#include <vector>

#include "app/referentiel.hpp"
#include "finhop/base/heure.hpp"
#include "finhop/base/instant.hpp"
#include "finhop/base/jour.hpp"

namespace finhop::app {

struct Tranche {
  Jour jour;
  std::vector<bool> passees;  // the deadline of each software that has one
  friend bool operator==(const Tranche&, const Tranche&) = default;
};
Tranche tranche(const Referentiel& referentiel, const Instant& maintenant);

// The minute, on the day of a deadline that is over: findings tell it in their words.
std::optional<Heure> heure_dite(const Referentiel& referentiel, const Instant& maintenant);

}  // namespace finhop::app
