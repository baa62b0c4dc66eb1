// The money of a dossier that was read, as the walk of `argent` reads it from its columns; without the day of the order,
// which only sums by period look at.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>

#include "finhop/app/contexte.hpp"
#include "finhop/app/dossier/fiche.hpp"
#include "finhop/domain/argent/faits.hpp"
#include "finhop/store/argent.hpp"

namespace finhop::app {

class FaitsDesDossiers {
 public:
  // Inside a transaction: what a dossier does not hold by itself.
  explicit FaitsDesDossiers(Base& base);

  domain::FaitsDArgent de(const Fiche& fiche) const;

 private:
  std::map<std::string, Jour> jours_des_lots_;  // by their names
  std::unordered_map<std::int64_t, store::EnPlusieurs> paiements_;
};

}  // namespace finhop::app
