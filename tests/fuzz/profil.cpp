// A profile: what is read is written back as itself; what is refused says where and why.
#include "finhop/format/profil.hpp"

#include "fuzz/exiger.hpp"

using namespace finhop;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* octets, std::size_t taille) {
  const auto lu = format::lire_profil(fuzz::texte(octets, taille));
  if (!lu) {
    fuzz::exiger(!lu.error().empty(), "un profil refusé dit pourquoi");
    for (const format::FauteDeProfil& faute : lu.error())
      fuzz::exiger(!faute.trouve.empty() && !faute.attendu.empty(),
                   "une faute dit ce qui est trouvé et attendu");
    return 0;
  }
  const auto relu = format::lire_profil(format::ecrire_profil(*lu));
  fuzz::exiger(relu && *relu == *lu, "un profil écrit se relit le même");
  fuzz::exiger(!domain::enonces(*lu).empty(), "un profil dit quelque chose");
  return 0;
}
