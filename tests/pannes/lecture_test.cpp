// A disk that does not give back what it holds: that is said. SQLite itself takes a page that it cannot read for a damaged one.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "app/atelier.hpp"
#include "cli/scene.hpp"
#include "pannes/etat.hpp"
#include "pannes/processus.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

constexpr std::uint64_t kPas = 4;

Fin jouer_sans_lire(const std::string& ligne, std::uint64_t rang) {
  return jouer(ligne, {"LD_PRELOAD=" FINHOP_PANNES, "FINHOP_PANNE_GENRE=lecture",
                       fmt::format("FINHOP_PANNE_RANG={}", rang)});
}

void juger(const Fin& fin, bool examine) {
  if (fin.code == 0) return;
  CHECK((fin.code == 3 || (examine && fin.code == 1)));
  CHECK(fin.erreurs.contains("finhop : "));
  CHECK(fin.erreurs.contains("  à faire : "));
  for (const char* faux : {"rror", "unable", "n'est pas une copie"}) CHECK_FALSE(fin.erreurs.contains(faux));
}

}  // namespace

TEST_CASE("A reading that fails is told and nothing is half-made", "[lent]") {
  for (const std::string ligne :
       {"finhop diagnostic", "finhop lister", "finhop exporter", "finhop sauvegarder copie.db",
        "finhop sauvegarder bonne.db --remplacer", "finhop restaurer bonne.db"}) {
    Scene scene;
    for (const char* directive : {"base pret", "fait finhop sauvegarder bonne.db"}) scene.arranger(directive);
    const Modele modele;
    const Etat avant = relever_etat();
    REQUIRE(jouer(ligne).code == 0);
    const Etat apres = relever_etat();
    int pannes = 0;
    // Every so many, up to more readings than the command makes.
    for (std::uint64_t rang = 1, passees = 0; passees < 3; rang += kPas) {
      modele.remettre();
      const Fin fin = jouer_sans_lire(ligne, rang);
      INFO(ligne << ", lecture " << rang << "\n" << fin.sortie << fin.erreurs);
      juger(fin, ligne == "finhop diagnostic");
      passees = fin.code == 0 ? passees + 1 : 0;
      pannes += fin.code != 0 ? 1 : 0;
      const Etat ici = relever_etat();
      // Its folder is missing, and the same command puts it there.
      const bool interrompu = fin.erreurs.contains("est enregistré");
      CHECK((interrompu || ici.base == avant.base || ici.base == apres.base));
      if (fin.code == 0) CHECK(ici.fichiers == apres.fichiers);
      CHECK(scene.lancer("finhop diagnostic").code == 0);
    }
    INFO(ligne);
    CHECK(pannes >= 5);
  }
}
