// The fault campaign: a command, struck at each of its calls in turn, must leave the state it found or the state it makes,
// say why in French, and be done again by one command.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/essais.hpp"

namespace finhop::tests {

// The table of the commands that can be undone, then those that cannot and the upgrade of an older base.
// « ancienne base » is the one directive that a scene does not know.
const std::vector<Essai>& essais_de_pannes();

struct Parcours {
  std::string genre;          // as the interposition library knows it
  std::uint64_t premier = 1;  // the first call struck
  std::uint64_t pas = 1;      // then every so many
};

struct Bilan {
  std::uint64_t injectees = 0;
  std::uint64_t tenues = 0;
  std::vector<std::string> fautes;  // one for each that did not hold, as it could be tried again
};

Bilan eprouver(const Essai& essai, const Parcours& parcours);

}  // namespace finhop::tests
