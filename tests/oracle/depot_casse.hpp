// The ways of breaking a deposit, by the moment when they are done: on the tree, on the text, on the name.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "oracle/depot_arbre.hpp"
#include "oracle/hasard.hpp"

namespace finhop::tests {

struct Brouillon {
  Hasard hasard;
  std::string ans;
  std::string nom;
  Branche racine;
  std::string octets;  // once written
};

// Breaks something and says what, in one label; empty when there was nothing to break.
using Casse = std::string (*)(Brouillon&);

// Values around every bound of every key, as written in JSON.
using Ecrits = std::vector<std::string>;
using Bornes = std::map<std::string, Ecrits>;
const Bornes& bornes();

std::span<const Casse> casses_des_valeurs();
std::span<const Casse> casses_de_l_arbre();
std::span<const Casse> casses_des_octets();
std::span<const Casse> casses_du_nom();

}  // namespace finhop::tests
