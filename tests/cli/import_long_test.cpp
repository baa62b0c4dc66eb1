// A table longer than what an import holds at once: avances that change, new ones between them, numbers that pass from one
// to another; then as before once it is undone.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "cli/contenu_repris.hpp"
#include "cli/scene.hpp"

using namespace finhop::tests;

namespace {

constexpr int kAvances = 5'200;
constexpr int kNouvelles = 300;

void ecrire_une_table(const std::string& nom, const auto& ligne, int combien) {
  std::ofstream table(nom);
  table
      << "numeroEditeur;numeroASP;numeroAns;client;dateBonCommande;montantBonCommandeHT;beneficiairesPMSI;statut\n";
  for (int i = 1; i <= combien; ++i) table << ligne(i);
}

std::string ligne(int i, int asp, std::string_view client, std::string_view finess) {
  return fmt::format("{:05};FINHOP{:06};1234567890;{} {};01/02/2022;12500,00;{};validee\n", i, asp, client, i,
                     finess);
}

// The first two exchange their numbers across the whole table; every tenth has other beneficiaries.
std::string ligne_changee(int i) {
  const int asp = i == 1 ? kAvances : i == kAvances ? 1 : i;
  return ligne(i, asp, i > kAvances ? "Nouvel hôpital" : "Centre hospitalier",
               i % 10 == 0 ? "999999923" : "999999915");
}

// What is said of the dossiers, whether it was kept or not.
std::string sans_le_mode(const std::string& json) {
  const std::size_t debut = json.find("\"simulation\"");
  REQUIRE(debut != std::string::npos);
  return std::string(json).erase(debut, json.find('\n', debut) - debut);
}

void reussir(Scene& scene, const std::string& commande) {
  const Passage passage = scene.lancer(commande);
  INFO(passage.ligne << '\n' << passage.erreurs);
  REQUIRE(passage.code == 0);
}

}  // namespace

TEST_CASE("A long table that changes avances is as before once it is undone") {
  Scene scene;
  scene.arranger("base logiciel");
  ecrire_une_table(
      "a.csv", [](int i) { return ligne(i, i, "Hôpital", "999999915"); }, kAvances);
  ecrire_une_table("m.csv", ligne_changee, kAvances + kNouvelles);
  reussir(scene, "finhop avance importer a.csv");
  const auto avant = contenu_repris();
  const Passage simule = scene.lancer("finhop avance importer m.csv --mettre-a-jour --simuler --format json");
  CHECK(contenu_repris() == avant);
  const Passage pris = scene.lancer("finhop avance importer m.csv --mettre-a-jour --format json");
  CHECK(pris.code == 0);
  CHECK((sans_le_mode(pris.sortie) == sans_le_mode(simule.sortie)));
  const auto apres = contenu_repris();
  CHECK(apres != avant);
  for (const int i : {1, 2, 10, 2'000, 2'001, 4'001, kAvances, kAvances + kNouvelles}) {
    const std::string dite = scene.lancer(fmt::format("finhop montrer {:05}", i)).sortie;
    CAPTURE(dite);
    CHECK(dite.contains(i > kAvances ? "Nouvel hôpital" : "Centre hospitalier"));
    CHECK(dite.contains(fmt::format("FINHOP{:06}", i == 1 ? kAvances : i == kAvances ? 1 : i)));
    CHECK(dite.contains(i % 10 == 0 ? "999999923" : "999999915"));
  }
  reussir(scene, "finhop diagnostic");
  reussir(scene, "finhop annuler --simuler");
  CHECK(contenu_repris() == apres);
  reussir(scene, "finhop annuler");
  CHECK(contenu_repris() == avant);
  reussir(scene, "finhop diagnostic");
}

TEST_CASE("A long table of soldes, begun then changed, is as before once it is undone") {
  constexpr int kSoldes = 4'100;
  Scene scene;
  scene.arranger("base logiciel");
  ecrire_une_table(
      "a.csv", [](int i) { return ligne(i, i, "Hôpital", "999999915"); }, kSoldes);
  reussir(scene, "finhop avance importer a.csv");
  const auto soldes = [](const std::string& nom, std::string_view montant) {
    std::ofstream table(nom);
    table << "numeroEditeur;dateFacture;montantSegurHTFacture;isDirectToMSSPro\n";
    for (int i = 1; i <= kSoldes; ++i) table << fmt::format("{:05};15/05/2022;{};non\n", i, montant);
  };
  soldes("s.csv", "12500,00");
  soldes("t.csv", "12400,00");
  const auto avant = contenu_repris();
  reussir(scene, "finhop solde importer s.csv");
  const auto saisis = contenu_repris();
  reussir(scene, "finhop solde importer t.csv --mettre-a-jour");
  CHECK(contenu_repris() != saisis);
  reussir(scene, "finhop diagnostic");
  reussir(scene, "finhop annuler");
  CHECK(contenu_repris() == saisis);
  reussir(scene, "finhop annuler");
  CHECK(contenu_repris() == avant);
  reussir(scene, "finhop diagnostic");
}

TEST_CASE("A fault at the end of a long table leaves everything as it was") {
  Scene scene;
  scene.arranger("base logiciel");
  ecrire_une_table(
      "a.csv", [](int i) { return ligne(i, i, "Hôpital", "999999915"); }, kAvances);
  ecrire_une_table("m.csv", ligne_changee, kAvances);
  std::ofstream("m.csv", std::ios::app)
      << "x;FINHOP999999;1234567890;Hôpital;demain;12500;999999915;validee\n";
  reussir(scene, "finhop avance importer a.csv");
  const auto avant = contenu_repris();
  CHECK(scene.lancer("finhop avance importer m.csv --mettre-a-jour").code == 1);
  CHECK(contenu_repris() == avant);
}
