// What may follow the words being typed: one engine, that each shell asks.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/commande.hpp"
#include "finhop/app/entretien/noms.hpp"

namespace finhop::cli {

struct Proposition {
  std::string mot;
  std::string aide;  // one line about it; may be empty
  friend bool operator==(const Proposition&, const Proposition&) = default;
};

struct Propositions {
  std::vector<Proposition> mots;
  bool fichiers = false;  // the shell offers its own: a file or a folder is to be given
  friend bool operator==(const Propositions&, const Propositions&) = default;
};

// `base` is the one that --base names, or nothing.
using NomsDeLaBase = std::function<std::vector<app::NomPropose>(const std::string& base, app::SorteDeNom,
                                                                const std::string& debut)>;

// `mots`: what follows the name of the program, the last one being typed and maybe empty.
Propositions completer(const std::vector<std::string>& mots, const NomsDeLaBase& noms);

// The words typed « finhop completer -- … »: a line each, `mot TAB aide`, and « :fichiers » where files may stand.
// Whatever goes wrong is silence: nobody asked for anything yet.
Action dire_la_completion(const std::vector<std::string>& arguments);
// Whether those words ask for it.
bool demande_la_completion(const std::vector<std::string>& arguments);

}  // namespace finhop::cli
