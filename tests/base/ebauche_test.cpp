#include "finhop/base/ebauche.hpp"

#include <sys/stat.h>
#include <catch2/catch.hpp>

#include <fstream>

#include "app/atelier.hpp"
#include "base/dossier_temporaire.hpp"
#include "finhop/base/panne.hpp"

namespace fs = std::filesystem;
using finhop::Ebauche;
using finhop::tests::DossierTemporaire;
using finhop::tests::lire;
using finhop::tests::noms;
using Liste = std::vector<std::string>;

namespace {

mode_t droits(const fs::path& fichier) {
  struct stat etat {};
  REQUIRE(::stat(fichier.c_str(), &etat) == 0);
  return etat.st_mode & 07777;
}

void publier(const fs::path& chemin, std::string_view octets) {
  Ebauche ebauche(chemin);
  ebauche.ecrire(octets);
  ebauche.publier();
}

}  // namespace

TEST_CASE("what a killed command left gives the file neither its content nor its rights") {
  for (const mode_t large : {mode_t{0666}, mode_t{0640}, mode_t{0777}}) {
    const DossierTemporaire dossier;
    finhop::tests::ecrire(dossier / ".copie.db.partiel", "une copie à moitié faite");
    REQUIRE(::chmod((dossier / ".copie.db.partiel").c_str(), large) == 0);
    publier(dossier / "copie.db", "la copie");
    CHECK(lire(dossier / "copie.db") == "la copie");
    CHECK(droits(dossier / "copie.db") == 0600);
    CHECK(noms(dossier / "") == Liste{"copie.db"});
  }
}

TEST_CASE("a file that somebody linked to the name of the unfinished one is not written") {
  const DossierTemporaire dossier;
  finhop::tests::ecrire(dossier / "precieux", "à garder");
  fs::create_hard_link(dossier / "precieux", dossier / ".copie.db.partiel");
  publier(dossier / "copie.db", "la copie");
  CHECK(lire(dossier / "precieux") == "à garder");
  fs::create_symlink("precieux", dossier / ".autre.db.partiel");
  CHECK_THROWS_AS(Ebauche(dossier / "autre.db"), finhop::Panne);
  CHECK(lire(dossier / "precieux") == "à garder");
}

TEST_CASE("a file is published under the longest name that a disk knows") {
  const DossierTemporaire dossier;
  const std::string long_nom = std::string(250, 'n') + ".json";
  publier(dossier / long_nom, "la réponse");
  CHECK(noms(dossier / "") == Liste{long_nom});
  CHECK_THROWS_AS(publier(dossier / long_nom, "une autre"), finhop::Panne);
  CHECK(noms(dossier / "") == Liste{long_nom});
}
