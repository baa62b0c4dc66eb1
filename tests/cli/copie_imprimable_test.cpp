#include <catch2/catch.hpp>

#include "cli/scene.hpp"

using namespace finhop::tests;

TEST_CASE("no path sends control characters to the terminal when a base is copied or restored") {
  Scene scene;
  scene.arranger("base payee");
  const std::string copie = "'\x1b[31mrouge\nfinhop : tout va bien.db'";
  const std::string base = "'la\x1b[2Jbase.db'";
  const Passage sauve = scene.lancer("finhop sauvegarder " + copie);
  const Passage restaure = scene.lancer("finhop --base " + base + " restaurer " + copie);
  const Passage remplace = scene.lancer("finhop --base " + base + " restaurer finhop.db");
  const Passage encore = scene.lancer("finhop --base " + base + " sauvegarder --remplacer " + copie);
  for (const Passage& passage : {sauve, restaure, remplace, encore}) {
    INFO(passage.ligne);
    CHECK(passage.code == 0);
    CHECK_THAT(passage.sortie, Catch::Contains("\\u001B["));
    CHECK_FALSE(passage.sortie.contains('\x1b'));
    CHECK_FALSE(passage.sortie.contains("\nfinhop"));
    CHECK_FALSE(passage.erreurs.contains('\x1b'));
  }
}
