#include <malloc.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <iostream>

#include "finhop/base/fichier.hpp"
#include "finhop/cli/run.hpp"

namespace {

// Whole files are held one after the other: what one took is given back before the next comes.
void rendre_les_grands_blocs() {
  constexpr int kGrand = 1'000'000;
  mallopt(M_MMAP_THRESHOLD, kGrand);
  mallopt(M_TRIM_THRESHOLD, kGrand);
}

}  // namespace

int main(int argc, char** argv) {
  rendre_les_grands_blocs();
  finhop::preparer_les_fichiers();
  const finhop::Instant maintenant(
      std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
  return finhop::cli::run({{argv + 1, argv + argc},
                           std::cout,
                           std::cerr,
                           isatty(STDERR_FILENO) == 1,
                           maintenant,
                           [](const char* nom) -> const char* { return std::getenv(nom); }});
}
