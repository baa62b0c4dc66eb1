#include "finhop/base/memoire.hpp"

#include <malloc.h>

namespace finhop {

void rendre_les_grands_blocs() {
  constexpr int kGrand = 1'000'000;
  mallopt(M_MMAP_THRESHOLD, kGrand);
  mallopt(M_TRIM_THRESHOLD, kGrand);
}

}  // namespace finhop
