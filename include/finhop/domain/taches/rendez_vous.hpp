// A day to keep in mind, as an agenda takes it.
#pragma once

#include <string>

#include "finhop/base/jour.hpp"

namespace finhop::domain {

struct RendezVous {
  std::string uid;  // the same for the same event, for ever
  Jour jour;
  std::string titre;
  std::string detail = {};
};

}  // namespace finhop::domain
