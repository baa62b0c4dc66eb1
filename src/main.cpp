#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "finhop/base/fichier.hpp"
#include "finhop/base/horloge.hpp"
#include "finhop/base/memoire.hpp"
#include "finhop/cli/run.hpp"

int main(int argc, char** argv) {
  finhop::rendre_les_grands_blocs();
  finhop::preparer_les_fichiers();
  return finhop::cli::run({{argv + 1, argv + argc},
                           std::cout,
                           std::cerr,
                           isatty(STDERR_FILENO) == 1,
                           finhop::lire_l_horloge(),
                           [](const char* nom) -> const char* { return std::getenv(nom); },
                           finhop::lire_l_horloge,
                           {&std::cin, isatty(STDIN_FILENO) == 1}});
}
