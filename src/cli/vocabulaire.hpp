// The words that may be typed for a status, for a situation.
#pragma once

#include <string>
#include <vector>

#include "finhop/domain/situations.hpp"
#include "finhop/domain/statuts.hpp"

namespace finhop::cli {

template <class Statut>
std::vector<std::string> ids_statuts() {
  std::vector<std::string> ids;
  for (const auto& description : domain::statuts<Statut>()) ids.emplace_back(description.id);
  return ids;
}

inline std::vector<std::string> ids_situations() {
  std::vector<std::string> ids;
  for (const auto& description : domain::situations()) ids.emplace_back(description.id);
  return ids;
}

}  // namespace finhop::cli
