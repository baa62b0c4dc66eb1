#include "finhop/base/repertoires_neufs.hpp"

#include <catch2/catch.hpp>
#include <fstream>

#include "base/dossier_temporaire.hpp"
#include "finhop/base/panne.hpp"

namespace fs = std::filesystem;
using finhop::RepertoiresNeufs;
using finhop::tests::DossierTemporaire;

TEST_CASE("folders that were made and kept stay") {
  const DossierTemporaire ici;
  {
    RepertoiresNeufs dossiers(ici / "a/b");
    CHECK(fs::is_directory(ici / "a/b"));
    dossiers.garder();
  }
  CHECK(fs::is_directory(ici / "a/b"));
}

TEST_CASE("folders that were made for nothing go away and those that were there stay") {
  const DossierTemporaire ici;
  fs::create_directory(ici / "avant");
  { const RepertoiresNeufs dossiers(ici / "avant/a/b"); }
  CHECK(fs::is_empty(ici / "avant"));
  { const RepertoiresNeufs dossiers(ici / "avant"); }
  CHECK(fs::is_directory(ici / "avant"));
}

TEST_CASE("a folder that holds something by now stays with those above it") {
  const DossierTemporaire ici;
  {
    const RepertoiresNeufs dossiers(ici / "a/b");
    std::ofstream(ici / "a/autre") << "x";
  }
  CHECK(fs::exists(ici / "a/autre"));
  CHECK_FALSE(fs::exists(ici / "a/b"));
}

TEST_CASE("a folder that cannot be made is told and leaves none of those above it") {
  const DossierTemporaire ici;
  std::ofstream(ici / "fichier") << "x";
  CHECK_THROWS_WITH(RepertoiresNeufs(ici / "fichier/a"),
                    (ici / "fichier").string() + " est un fichier, pas un dossier");
  CHECK_THROWS_AS(RepertoiresNeufs(ici / "a" / std::string(300, 'x')), finhop::Panne);
  CHECK_FALSE(fs::exists(ici / "a"));
}
