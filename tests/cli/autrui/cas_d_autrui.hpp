// Deposits, answers, models and addresses as other programs and other hands write them, each given to its command.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace finhop::tests {

// What the file is made from, and the command that it is given to.
enum class Sorte { Depot, DeuxDemandes, Reponse, Modele, Avances, Soldes, Saisie };

struct CasDAutrui {
  std::string genre;
  Sorte sorte;
  // Of the file, some text and what stands in its place; of a table, its bytes; of what is typed, the option.
  std::vector<std::pair<std::string, std::string>> changements;
  int code;
  std::string dit;           // among what is said
  std::string garde = {};    // among what is told, or written, afterwards
  std::string codage = {};   // of the file; empty: UTF-8
  std::string options = {};  // of the command
};

// The answer to a lot of one request, accepted.
const std::vector<CasDAutrui>& reponses_d_autrui();
// All the rest.
const std::vector<CasDAutrui>& fichiers_d_autrui();

}  // namespace finhop::tests
