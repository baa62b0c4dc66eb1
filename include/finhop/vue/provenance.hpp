// What a table that leaves the program tells of itself.
#pragma once

#include <string>

#include "finhop/base/instant.hpp"

namespace finhop::vue {

struct Provenance {
  std::string base;  // the file's name, without its folder
  Instant instant;
  std::string commande;  // what was asked, as it is typed
};

}  // namespace finhop::vue
