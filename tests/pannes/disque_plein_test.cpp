// A disk that fills up after so many bytes, at every size that matters.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <filesystem>
#include <set>

#include "app/atelier.hpp"
#include "cli/scene.hpp"
#include "pannes/etat.hpp"
#include "pannes/processus.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

Reglages plein(std::uint64_t place) {
  return {"LD_PRELOAD=" FINHOP_PANNES, "FINHOP_PANNE_GENRE=plein",
          fmt::format("FINHOP_PANNE_PLACE={}", place)};
}

std::set<std::string> dossiers() {
  std::set<std::string> noms;
  for (const auto& entree : std::filesystem::recursive_directory_iterator("."))
    if (entree.is_directory()) noms.insert(entree.path().string());
  return noms;
}

// From no room at all to enough: said each time, nothing half-made, and the same command does it all afterwards.
void remplir_peu_a_peu(Scene& scene, const std::string& ligne, std::uint64_t pas) {
  const Modele modele;
  const Etat avant = relever_etat();
  const std::set<std::string> dossiers_avant = dossiers();
  REQUIRE(jouer(ligne).code == 0);
  const Etat apres = relever_etat();
  int pannes = 0;
  for (std::uint64_t place = 0;; place += pas) {
    modele.remettre();
    const Fin fin = jouer(ligne, plein(place));
    INFO(place << " octets : " << fin.erreurs);
    if (fin.code == 0) break;
    ++pannes;
    REQUIRE(fin.code == 3);
    CHECK(fin.erreurs.contains("plein : il faut environ "));
    CHECK(fin.erreurs.contains(" de libre"));
    const Etat ici = relever_etat();
    // Once the lot is recorded, only its folder is missing: that is said, and the same command puts it there.
    const bool enregistre = fin.erreurs.contains("est enregistré");
    CHECK(fin.erreurs.contains(enregistre ? "  à faire : y remédier, puis"
                                          : "  à faire : libérer de la place"));
    CHECK((enregistre || ici.base == avant.base));
    CHECK((enregistre || dossiers() == dossiers_avant));
    CHECK((visibles(ici.fichiers) == avant.fichiers || visibles(ici.fichiers) == apres.fichiers));
    CHECK(scene.lancer(ligne).code == 0);
    CHECK(relever_etat().base == apres.base);
    CHECK(relever_etat().fichiers == apres.fichiers);
  }
  CHECK(pannes >= 5);
}

}  // namespace

TEST_CASE("A disk that fills up during an export is told with the space needed and nothing is half-made") {
  Scene scene;
  scene.arranger("base logiciel");
  scene.arranger("dossiers 1 3 1234567890 payee");
  remplir_peu_a_peu(scene, "finhop exporter", 20'000);
}

TEST_CASE(
    "A disk that fills up during an import of documents is told with the space needed and nothing is half-made") {
  Scene scene;
  scene.arranger("base saisie");
  scene.arranger("copie pieces/facture.pdf d/HOP-PFI-Va1-FACTURE-00001.pdf");
  scene.arranger("copie pieces/va.pdf d/HOP-PFI-Va1-VA-00001.pdf");
  remplir_peu_a_peu(scene, "finhop piece importer d", 30'000);
}

TEST_CASE(
    "A disk that fills up while dossiers are proved is told with the space needed and nothing is half-made") {
  Scene scene;
  scene.arranger("base logiciel");
  scene.arranger("dossiers 1 2 1234567890 payee");
  remplir_peu_a_peu(scene, "finhop preuve 00001 00002 --sortie preuves", 5'000);
}

TEST_CASE("A disk that fills up while a document is kept is told with the space needed") {
  Scene scene;
  scene.arranger("base saisie");
  scene.arranger("copie pieces/facture.pdf f.pdf");
  scene.arranger("copie pieces/va.pdf v.pdf");
  remplir_peu_a_peu(scene, "finhop piece ajouter 00001 --facture f.pdf --va v.pdf", 30'000);
}

TEST_CASE(
    "A disk that fills up while a copy is made is told with the space needed and nothing is half-made") {
  Scene scene;
  scene.arranger("base pret");
  remplir_peu_a_peu(scene, "finhop sauvegarder copie.db --remplacer", 100'000);
}

TEST_CASE(
    "A disk that fills up during a restoration is told with the space needed and nothing is half-made") {
  Scene scene;
  scene.arranger("base pret");
  scene.arranger("fait finhop sauvegarder copie.db");
  scene.arranger("fait finhop logiciel ajouter --ans ABCDEFGH90");
  remplir_peu_a_peu(scene, "finhop restaurer copie.db", 100'000);
}

TEST_CASE(
    "A disk that fills up during an import of a table is told with the space needed and keeps nothing") {
  Scene scene;
  scene.arranger("base logiciel");
  std::string table = "numeroEditeur;numeroAns;client;montantBonCommandeHT\n";
  for (int i = 1; i <= 1500; ++i) table += fmt::format("{:05};1234567890;Hôpital {};12500,00\n", i, i);
  ecrire("avances.csv", table);
  remplir_peu_a_peu(scene, "finhop avance importer avances.csv", 200'000);
}
