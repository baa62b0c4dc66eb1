// Of what is many, people are told the first and how many come after; --detail and the other forms tell all.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

#include "cli/scene.hpp"

using namespace finhop::tests;

namespace {

constexpr int kDossiers = 250;

void importer_des_avances(Scene& scene) {
  scene.arranger("base logiciel");
  std::ofstream table("avances.csv");
  table << "numeroEditeur;numeroAns;beneficiairesPMSI;montantBonCommandeHT;dateBonCommande\n";
  for (int i = 1; i <= kDossiers; ++i)
    table << fmt::format("{:05};1234567890;999999915;12500;15/04/2022\n", i);
  table.close();
  REQUIRE(scene.lancer("finhop avance importer avances.csv").code == 0);
}

// Lines that begin so.
int compter(const std::string& texte, std::string_view debut) {
  std::istringstream lignes(texte);
  int nombre = 0;
  for (std::string ligne; std::getline(lignes, ligne);) nombre += ligne.starts_with(debut) ? 1 : 0;
  return nombre;
}

std::string sortie(Scene& scene, const std::string& ligne) {
  return scene.lancer("finhop " + ligne).sortie;
}

// Numbers of dossiers in a text, rows of a list left out.
int nommes_sous_le_constat(const std::string& texte) {
  std::istringstream lignes(texte);
  int nombre = 0;
  for (std::string ligne; std::getline(lignes, ligne);) {
    if (!ligne.starts_with("    0")) continue;
    std::istringstream mots(ligne);
    for (std::string mot; mots >> mot && mot.starts_with('0');) ++nombre;
  }
  return nombre;
}

}  // namespace

TEST_CASE("a list of many dossiers tells the first rows and counts the others unless more is asked") {
  Scene scene;
  importer_des_avances(scene);
  const std::string breve = sortie(scene, "lister");
  CHECK(compter(breve, "00") == 200);
  CHECK(breve.contains("… et 50 autres (tous : --detail)\n"));
  CHECK(breve.contains("\n250 dossiers, 0 prêt\n"));
  const std::string entiere = sortie(scene, "lister --detail");
  CHECK(compter(entiere, "00") == kDossiers);
  CHECK_FALSE(entiere.contains("autres"));
  CHECK(compter(sortie(scene, "lister --limite 220"), "00") == 220);
  CHECK(compter(sortie(scene, "lister --format csv"), "00") == kDossiers);
}

TEST_CASE("a finding of many dossiers names the first and counts the others unless more is asked") {
  Scene scene;
  importer_des_avances(scene);
  const std::string breve = scene.lancer("finhop exporter --simuler").sortie;
  CHECK(breve.contains("250 dossiers laissés de côté\n"));
  CHECK(breve.contains("… et 210 autres (tous : --detail)\n"));
  CHECK(nommes_sous_le_constat(breve) % 40 == 0);
  const std::string entier = scene.lancer("finhop exporter --simuler --detail").sortie;
  CHECK_FALSE(entier.contains("autres"));
  CHECK(entier.contains("00250"));
}

TEST_CASE("the journal tells the last operations and the first events of each unless more is asked") {
  Scene scene;
  importer_des_avances(scene);
  const std::string breve = sortie(scene, "journal");
  CHECK(compter(breve, "  - avance.") == 20);
  CHECK(breve.contains("  … et 230 autres (tous : --detail)\n"));
  CHECK(compter(sortie(scene, "journal --detail"), "  - avance.") == kDossiers);
  for (int i = 1; i <= 60; ++i)
    REQUIRE(scene.lancer(fmt::format("finhop avance modifier {:05} --client 'Client {}'", i, i)).code == 0);
  const std::string derniers = sortie(scene, "journal");
  CHECK(compter(derniers, "opération ") == 50);
  CHECK(derniers.contains("opérations avant (toutes : --detail)\n"));
  CHECK(compter(sortie(scene, "journal --detail"), "opération ") > 60);
  CHECK(compter(sortie(scene, "journal --limite 55"), "opération ") == 55);
}
