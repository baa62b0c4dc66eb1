// What stands in a bug report in place of what a base holds: the same value has the same name everywhere, and no name tells
// its value.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "finhop/store/valeurs_brutes.hpp"

namespace finhop::app {

class Pseudonymes {
 public:
  // The value itself where it can tell nothing of anybody: keys, ranks, days, statuses. A name otherwise, « client-3 ».
  std::string dire(std::string_view colonne, const store::ValeurBrute& valeur);

 private:
  std::string nommer(std::string_view colonne, const std::string& valeur);

  std::map<std::string, std::string> noms_;
  std::map<std::string, std::size_t, std::less<>> comptes_;
};

}  // namespace finhop::app
