// The command line: reads arguments, runs one command, writes results and messages, gives the exit code.
// 0 done · 1 the data or the request is refused · 2 wrong usage · 3 environment · 4 internal error.
#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "finhop/base/instant.hpp"

namespace finhop::cli {

// What is given to be read.
struct Entree {
  std::istream* flux = nullptr;  // nothing when absent
  bool au_terminal = false;
};

struct Environnement {
  std::vector<std::string> arguments;  // without the program's name
  std::ostream& sortie;                // results
  std::ostream& erreurs;               // messages and progress
  bool erreurs_au_terminal = false;
  Instant maintenant;
  std::function<const char*(const char*)> variable;  // an environment variable, or nullptr
  // For what lasts: the clock at each look. `maintenant` for ever, when it is absent.
  std::function<Instant()> horloge = {};
  Entree entree = {};
  bool sortie_au_terminal = false;
  std::size_t largeur = 0;  // of the terminal where results go; 0 when it is none or does not say
};

int run(const Environnement& environnement);

}  // namespace finhop::cli
