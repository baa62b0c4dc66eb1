// Where a running server is asked for a link.
#include "finhop/web/guichet.hpp"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include <filesystem>

#include "base/dossier_temporaire.hpp"
#include "finhop/base/panne.hpp"

using namespace finhop;
using namespace finhop::web;

namespace {

mode_t droits(const std::filesystem::path& chemin) {
  struct stat etat {};
  REQUIRE(::lstat(chemin.c_str(), &etat) == 0);
  return etat.st_mode & 0777;
}

}  // namespace

TEST_CASE("a base has one server, which gives a link to who asks", "[site]") {
  const tests::DossierTemporaire ici;
  const auto repertoire = ici / "execution";
  CHECK_FALSE(demander_au_guichet(repertoire, ici / "finhop.db", "lien"));
  auto guichet = Guichet::ouvrir(repertoire, ici / "finhop.db");
  REQUIRE(guichet);
  int donnes = 0;
  guichet->tenir({[&](std::string_view mot) { return std::string(mot) + " " + std::to_string(++donnes); }});
  CHECK(demander_au_guichet(repertoire, ici / "finhop.db", "lien") == "lien 1");
  CHECK(demander_au_guichet(repertoire, ici / "." / "finhop.db", "autre") == "autre 2");
  CHECK_FALSE(demander_au_guichet(repertoire, ici / "autre.db", "lien"));
  CHECK_FALSE(Guichet::ouvrir(repertoire, ici / "finhop.db"));
  CHECK(Guichet::ouvrir(repertoire, ici / "autre.db"));
  guichet.reset();
  CHECK_FALSE(demander_au_guichet(repertoire, ici / "finhop.db", "lien"));
  CHECK(Guichet::ouvrir(repertoire, ici / "finhop.db"));
}

TEST_CASE("nobody else may ask, nor put something in its place", "[site]") {
  const tests::DossierTemporaire ici;
  const auto guichet = Guichet::ouvrir(ici / "execution", ici / "finhop.db");
  CHECK(droits(ici / "execution") == 0700);
  for (const auto& entree : std::filesystem::directory_iterator(ici / "execution"))
    CHECK(droits(entree.path()) == 0600);
  std::filesystem::create_directory(ici / "ouvert");
  std::filesystem::permissions(ici / "ouvert", std::filesystem::perms::all);
  CHECK_THROWS_AS(Guichet::ouvrir(ici / "ouvert", ici / "finhop.db"), Panne);
  std::filesystem::create_directory_symlink(ici / "execution", ici / "lien");
  CHECK_THROWS_AS(Guichet::ouvrir(ici / "lien", ici / "finhop.db"), Panne);
}
