#include "archive/lecteur_embarque.hpp"

// Its bytes, where the linker finds their beginning and their end.
__asm__(
    ".pushsection .rodata\n"
    ".balign 16\n"
    "finhop_lecteur_debut: .incbin \"" FINHOP_LECTEUR
    "\"\n"
    "finhop_lecteur_fin:\n"
    ".popsection\n");

extern "C" {
extern const char finhop_lecteur_debut[];
extern const char finhop_lecteur_fin[];
}

namespace finhop::archive {

std::string_view lecteur_embarque() {
  return {finhop_lecteur_debut, finhop_lecteur_fin};
}

}  // namespace finhop::archive
