// One run of every command that changes the base and can be undone, with what it needs before: what holds for all of
// them is tried on this table.
#pragma once

#include <string>
#include <vector>

namespace finhop::tests {

struct Essai {
  std::string commande;
  std::vector<std::string> arrangement;  // directives of a scene
  std::string ligne;
};

const std::vector<Essai>& essais();

}  // namespace finhop::tests
