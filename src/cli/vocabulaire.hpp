// The words that may be typed for a status.
#pragma once

#include <string>
#include <vector>

#include "finhop/domain/statuts.hpp"

namespace finhop::cli {

template <class Statut>
std::vector<std::string> ids_statuts() {
  std::vector<std::string> ids;
  for (const auto& description : domain::statuts<Statut>()) ids.emplace_back(description.id);
  return ids;
}

}  // namespace finhop::cli
