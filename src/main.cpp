#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "finhop/base/fichier.hpp"
#include "finhop/base/horloge.hpp"
#include "finhop/base/memoire.hpp"
#include "finhop/base/terminal.hpp"
#include "finhop/cli/run.hpp"

int main(int argc, char** argv) {
  finhop::rendre_les_grands_blocs();
  finhop::preparer_les_fichiers();
  const std::vector<std::string> mots(argv + 1, argv + argc);
  const finhop::cli::Entree entree{&std::cin, isatty(STDIN_FILENO) == 1};
  return finhop::cli::run({mots, std::cout, std::cerr, isatty(STDERR_FILENO) == 1, finhop::lire_l_horloge(),
                           std::getenv, finhop::lire_l_horloge, entree, isatty(STDOUT_FILENO) == 1,
                           finhop::largeur_du_terminal(STDOUT_FILENO).value_or(0)});
}
