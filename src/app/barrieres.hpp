// The events that `annuler` never goes back beyond: what they tell has left the base.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace finhop::app {

struct Barriere {
  std::string_view evenement;
  std::string_view raison;
};

constexpr std::array kBarrieres{
    Barriere{"base.creee", "elle a créé la base"},
    Barriere{"lot.depose", "elle note un dépôt fait sur le portail"},
    Barriere{"lot.rejete", "elle note un refus donné par le portail"},
};

// The barrier of that name; nullptr when it is an event like another.
constexpr const Barriere* barriere(std::string_view evenement) {
  const auto trouvee = std::ranges::find(kBarrieres, evenement, &Barriere::evenement);
  return trouvee == kBarrieres.end() ? nullptr : trouvee;
}

}  // namespace finhop::app
