#include "finhop/base/memoire.hpp"

#include <malloc.h>

namespace finhop {

void rendre_les_grands_blocs() {
  constexpr int kGrand = 1'000'000;
  mallopt(M_MMAP_THRESHOLD, kGrand);
  mallopt(M_TRIM_THRESHOLD, kGrand);
}

void partager_la_memoire_entre_les_fils() {
  mallopt(M_ARENA_MAX, 1);
}

void rendre_la_memoire_libre() {
  malloc_trim(0);
}

}  // namespace finhop
