// Where its disk does not keep locks, a base is told not to be in its place, whatever it holds.
#include <catch2/catch.hpp>

#include "cli/scene.hpp"
#include "pannes/processus.hpp"

using namespace finhop::tests;

namespace {

Fin diagnostiquer_sur(const std::string& type) {
  return jouer("finhop diagnostic", {"LD_PRELOAD=" FINHOP_PANNES, "FINHOP_PANNE_DISQUE=" + type});
}

}  // namespace

TEST_CASE("diagnostic refuses a base that is on a network share or on a disk of Windows") {
  Scene scene;
  scene.arranger("base vide");
  CHECK(diagnostiquer_sur("EF53").code == 0);
  struct Loin {
    const char* type;
    const char* dit;
  };
  for (const Loin& loin :
       {Loin{"01021997", "un disque de Windows ou d'un hôte (9p)"},
        Loin{"FF534D42", "un partage réseau (cifs)"}, Loin{"FE534D42", "un partage réseau (smb2)"},
        Loin{"6969", "un partage réseau (nfs)"}}) {
    const Fin fin = diagnostiquer_sur(loin.type);
    INFO(fin.sortie << fin.erreurs);
    CHECK(fin.code == 1);
    CHECK(fin.sortie.contains(std::string("la base est sur ") + loin.dit));
    CHECK(fin.sortie.contains("sous WSL"));
  }
  // Local disks are held by other programs too: it is told, not refused.
  const Fin fuse = diagnostiquer_sur("65735546");
  CHECK(fuse.code == 0);
  CHECK(fuse.sortie.contains("un disque que tient un autre programme"));
}
