// A command typed in a wrong folder names the bases that this account opened lately.
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <fstream>

#include "cli/scene.hpp"

using namespace finhop::tests;
namespace fs = std::filesystem;

namespace {

// A scene whose account keeps its list in it, and works in its folder `travail`.
struct Poste {
  Poste() {
    scene.arranger("variable XDG_STATE_HOME=" + fs::absolute("etat").string());
    ouvrir("premiere.db");
    ouvrir("seconde.db");
    scene.arranger("variable FINHOP_BASE=ici/finhop.db");
  }
  void ouvrir(const std::string& base) {
    scene.arranger("variable FINHOP_BASE=" + base);
    if (!fs::exists(base)) scene.arranger("fait finhop init --siret 88558855800019");
    scene.arranger("fait finhop lister");
  }
  std::string accueil() { return scene.sans_chemin(scene.lancer("finhop").sortie); }

  Scene scene;
};

}  // namespace

TEST_CASE("where there is no base the home page names those opened lately, the last one first") {
  Poste poste;
  CHECK(poste.accueil() ==
        "finhop suit les demandes de solde HOP-PFI du Ségur numérique.\n"
        "Aucune base ici (ici/finhop.db).\n"
        "ouvertes récemment, la dernière d'abord\n"
        "  $DIR/seconde.db\n"
        "  $DIR/premiere.db\n"
        "à taper ensuite : finhop --base $DIR/seconde.db\n"
        "ou : finhop init --siret SIRET   (pour en créer une ici)\n");
  poste.ouvrir("premiere.db");
  poste.scene.arranger("variable FINHOP_BASE=ici/finhop.db");
  CHECK(poste.accueil().contains("d'abord\n  $DIR/premiere.db\n  $DIR/seconde.db\n"));
}

TEST_CASE("a command whose base is not there names those opened lately, that step works") {
  Poste poste;
  const Passage refus = poste.scene.lancer("finhop lister");
  CHECK(refus.code == 3);
  CHECK(
      poste.scene.sans_chemin(refus.erreurs) ==
      "finhop : la base ici/finhop.db n'existe pas\n"
      "  à faire : indiquer la bonne : --base $DIR/seconde.db ; ou : --base $DIR/premiere.db ; ou en créer une "
      "ici : finhop init --siret SIRET\n");
  CHECK(poste.scene.lancer("finhop lister --base " + fs::absolute("seconde.db").string()).code == 0);
}

TEST_CASE("of the bases opened lately eight are kept and those that are gone are not told") {
  Poste poste;
  for (int i = 1; i <= 9; ++i) poste.ouvrir(fmt::format("base{}.db", i));
  fs::remove("base9.db");
  poste.scene.arranger("variable FINHOP_BASE=ici/finhop.db");
  const std::string accueil = poste.accueil();
  CHECK_FALSE(accueil.contains("base9.db"));
  CHECK(accueil.contains("d'abord\n  $DIR/base8.db\n"));
  CHECK(accueil.contains("  $DIR/base2.db\nà taper"));
}

TEST_CASE("a list of bases that is spoilt or cannot be written stops nothing") {
  Poste poste;
  std::ofstream("etat/finhop/bases", std::ios::binary) << "\xff\n\nrelatif.db\n/nulle/part.db\n"
                                                       << std::string(100'000, 'x');
  CHECK(poste.accueil().contains("finhop init --siret SIRET"));
  fs::remove_all("etat");
  std::ofstream("etat") << "un fichier";
  poste.scene.arranger("variable FINHOP_BASE=premiere.db");
  CHECK(poste.scene.lancer("finhop lister").code == 0);
}

TEST_CASE("the list of bases is for its owner only, and without a home nothing is noted") {
  Poste poste;
  struct stat etat {};
  REQUIRE(::stat("etat/finhop/bases", &etat) == 0);
  CHECK((etat.st_mode & 077) == 0);
  fs::remove_all("etat");
  poste.scene.arranger("variable XDG_STATE_HOME=");
  poste.ouvrir("premiere.db");
  CHECK_FALSE(fs::exists("etat"));
  poste.scene.arranger("variable HOME=" + fs::absolute("maison").string());
  poste.ouvrir("premiere.db");
  CHECK(fs::exists("maison/.local/state/finhop/bases"));
}

TEST_CASE("a menu opens the last base, when there is none where it starts") {
  Poste poste;
  poste.scene.arranger("variable XDG_RUNTIME_DIR=" + fs::absolute("execution").string());
  const auto fermee = [&](const std::string& mots) {
    return poste.scene.sans_chemin(poste.scene.lancer_librement("finhop ouvrir --arreter" + mots).sortie);
  };
  CHECK(fermee(" --recente").contains("$DIR/seconde.db n'était pas ouverte"));
  CHECK(fermee("").contains("ici/finhop.db n'était pas ouverte"));
  CHECK(fermee(" --recente premiere.db").contains("base premiere.db n'était pas ouverte"));
  poste.scene.arranger("variable FINHOP_BASE=premiere.db");
  CHECK(fermee(" --recente").contains("base premiere.db n'était pas ouverte"));
}
