// Many processes of the real program on one base at once.
#include <fmt/format.h>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <set>

#include "app/atelier.hpp"
#include "cli/scene.hpp"
#include "finhop/app/dossier/montrer.hpp"
#include "pannes/concurrence.hpp"
#include "store/connexion.hpp"

using namespace finhop;
using namespace finhop::tests;
namespace fs = std::filesystem;

TEST_CASE("Eight writers of fifteen changes each lose none") {
  constexpr int kEcrivains = 8;
  constexpr int kChangements = 15;
  Scene scene;
  scene.arranger("base logiciel");
  // Each writer starts its next command once its last one is done; all eight always have one under way.
  std::vector<int> faits(kEcrivains, 0);
  const auto lancer = [&](int ecrivain) {
    return Processus(fmt::format("finhop avance ajouter {:05} --ans 1234567890",
                                 ecrivain * kChangements + faits[static_cast<std::size_t>(ecrivain)]++ + 1));
  };
  std::vector<std::vector<Processus>> files(kEcrivains);
  for (int e = 0; e < kEcrivains; ++e) files[static_cast<std::size_t>(e)].push_back(lancer(e));
  for (int tour = 0; tour < kChangements; ++tour)
    for (int e = 0; e < kEcrivains; ++e) {
      std::vector<Processus>& file = files[static_cast<std::size_t>(e)];
      const Fin fin = file.back().attendre();
      INFO(fin.erreurs);
      REQUIRE(fin.code == 0);
      if (tour + 1 < kChangements) file.push_back(lancer(e));
    }
  const auto dossiers = nlohmann::json::parse(scene.lancer("finhop lister --format json").sortie);
  CHECK(dossiers.size() == kEcrivains * kChangements);
  const auto journal = nlohmann::json::parse(scene.lancer("finhop journal --format json").sortie);
  CHECK(journal.size() == kEcrivains * kChangements + 2);
  exiger_base_saine(scene);
}

TEST_CASE("Twelve exports at once get twelve ranks and twelve whole folders") {
  constexpr int kExports = 12;
  Scene scene;
  scene.arranger("base logiciel");
  scene.arranger("dossiers 1 12 1234567890 payee");
  std::vector<Processus> exports;
  for (int n = 1; n <= kExports; ++n) exports.emplace_back(fmt::format("finhop exporter {:05}", n));
  for (const Fin& fin : attendre(exports)) {
    INFO(fin.erreurs);
    CHECK(fin.code == 0);
    CHECK_FALSE(fin.sortie.contains("interrompu"));
  }
  std::vector<std::string> attendus;
  for (int n = 1; n <= kExports; ++n) attendus.push_back(fmt::format("JSON-1234567890-20220516-{:03}", n));
  CHECK(noms("exports") == attendus);
  for (const std::string& nom : attendus) {
    const Passage refait = scene.lancer("finhop lot refaire " + nom + " --simuler --format json");
    CHECK(nlohmann::json::parse(refait.sortie).at("ecrits").empty());
  }
  exiger_base_saine(scene);
}

TEST_CASE("Of eight exports of one dossier one wins and seven are told why") {
  const auto ligne = GENERATE(as<std::string>{}, "finhop exporter", "finhop exporter 00001");
  Scene scene;
  scene.arranger("base pret");
  std::vector<Processus> exports;
  for (int n = 0; n < 8; ++n) exports.emplace_back(ligne);
  const std::vector<Fin> fins = attendre(exports);
  CHECK(combien(fins, 0) == 1);
  CHECK(combien(fins, 1) == 7);
  for (const Fin& fin : fins)
    if (fin.code != 0) CHECK(fin.erreurs.contains("  à faire : "));
  CHECK(noms("exports") == std::vector<std::string>{"JSON-1234567890-20220516-001"});
  exiger_base_saine(scene);
}

TEST_CASE("Of four copies to one name one wins and three are told why") {
  Scene scene;
  scene.arranger("base pret");
  std::vector<Processus> copies;
  for (int n = 0; n < 4; ++n) copies.emplace_back("finhop sauvegarder copie.db");
  const std::vector<Fin> fins = attendre(copies);
  CHECK(combien(fins, 0) == 1);
  CHECK(combien(fins, 1) == 3);
  for (const Fin& fin : fins)
    if (fin.code != 0) CHECK(fin.erreurs.contains("copie.db existe déjà [fichier-existe]"));
  CHECK(scene.lancer("finhop --base copie.db diagnostic").code == 0);
}

TEST_CASE("Six extractions of one dossier into one folder all succeed") {
  Scene scene;
  scene.arranger("base pret");
  std::vector<Processus> extractions;
  for (int n = 0; n < 6; ++n) extractions.emplace_back("finhop piece extraire 00001 --sortie relecture");
  for (const Fin& fin : attendre(extractions)) {
    INFO(fin.erreurs);
    CHECK(fin.code == 0);
  }
  CHECK(noms("relecture") ==
        std::vector<std::string>{"HOP-PFI-Va1-FACTURE-00001.pdf", "HOP-PFI-Va1-VA-00001.pdf"});
}

// What a base tells of the changes that were made in it.
std::set<std::string> clients_de(Scene& scene, const std::string& base) {
  std::set<std::string> clients;
  const Passage lu = scene.lancer("finhop --base " + base + " journal --format json");
  REQUIRE(lu.code == 0);
  for (const auto& evenement : nlohmann::json::parse(lu.sortie)) {
    const std::string detail = evenement.at("detail");
    if (const std::size_t place = detail.find("→ E"); place != std::string::npos)
      clients.insert(detail.substr(place + 4));
  }
  return clients;
}

TEST_CASE("Restorations among writers lose no change that was announced and leave every base sound") {
  constexpr int kEcrivains = 4;
  constexpr int kChangements = 12;
  Scene scene;
  scene.arranger("base logiciel");
  scene.arranger("dossiers 1 4 1234567890 payee");
  scene.arranger("fait finhop sauvegarder copie.db");
  std::vector<Processus> restaurations;
  std::set<std::string> annonces;
  for (int tour = 0; tour < kChangements; ++tour) {
    std::vector<Processus> ecrivains;
    for (int e = 1; e <= kEcrivains; ++e)
      ecrivains.emplace_back(fmt::format("finhop avance modifier {:05} --client E{}T{:02}", e, e, tour));
    if (tour % 3 == 1) restaurations.emplace_back("finhop restaurer copie.db");
    for (int e = 1; e <= kEcrivains; ++e) {
      const Fin fin = ecrivains[static_cast<std::size_t>(e - 1)].attendre();
      INFO(fin.erreurs);
      CHECK(fin.code == 0);
      annonces.insert(fmt::format("E{}T{:02}", e, tour));
    }
  }
  for (const Fin& fin : attendre(restaurations)) {
    INFO(fin.erreurs);
    CHECK(fin.code == 0);
  }
  std::set<std::string> gardes;
  for (const std::string& nom : noms(".")) {
    if (!nom.starts_with("finhop.db")) continue;
    INFO(nom);
    CHECK(scene.lancer("finhop --base " + nom + " diagnostic").code == 0);
    gardes.merge(clients_de(scene, nom));
  }
  CHECK(gardes == annonces);
}
