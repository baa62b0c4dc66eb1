// What the tests of many processes on one base share.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <vector>

#include "cli/scene.hpp"
#include "pannes/processus.hpp"

namespace finhop::tests {

inline std::vector<Fin> attendre(std::vector<Processus>& processus) {
  std::vector<Fin> fins;
  for (Processus& p : processus) fins.push_back(p.attendre());
  return fins;
}

inline long combien(const std::vector<Fin>& fins, int code) {
  return std::ranges::count(fins, code, &Fin::code);
}

inline void exiger_base_saine(Scene& scene) {
  CHECK(scene.lancer("finhop diagnostic").code == 0);
}

}  // namespace finhop::tests
