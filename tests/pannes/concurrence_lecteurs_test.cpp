// Readers beside writers, and locks held long: the real program, many processes on one base.
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

TEST_CASE("Readers never see half a command") {
  Scene scene;
  scene.arranger("base avance");
  constexpr int kBascules = 25;
  const auto basculer = [](int n) {
    return Processus(fmt::format("finhop avance modifier 00001 --client Client{0} --montant-bc {0}", n));
  };
  REQUIRE(basculer(1).attendre().code == 0);
  int lectures = 0;
  for (int n = 2; n <= kBascules; ++n) {
    Processus ecrivain = basculer(n);
    do {
      const Fin lue = jouer("finhop lister --format json");
      INFO(lue.erreurs);
      REQUIRE(lue.code == 0);
      const auto dossier = nlohmann::json::parse(lue.sortie).at(0);
      const std::string client = dossier.at("client");
      CHECK(dossier.at("montantBonCommande") == client.substr(6) + ".00");
      ++lectures;
    } while (!ecrivain.fini());
    REQUIRE(ecrivain.attendre().code == 0);
  }
  CHECK(lectures >= kBascules - 1);
}

// A dossier and the lots it went through are read one after the other.
TEST_CASE("Readers of a dossier never see it before a command and its lots after it") {
  Atelier atelier;
  atelier.pret("00001");
  const auto basculer = [&](int n) {
    const std::string lot = "JSON-1234567890-20220516-001";  // free again each time
    return Processus(fmt::format(
        "finhop --base {} {}", atelier.chemin("finhop.db").string(),
        n % 2 == 0 ? "exporter --sortie " + atelier.chemin("exports").string() : "lot annuler " + lot));
  };
  int changements = 0;
  bool dernier = false;
  for (int n = 2; n <= 41; ++n) {
    Processus ecrivain = basculer(n);
    while (!ecrivain.fini()) {
      const auto lu = app::montrer(atelier.base(), atelier.contexte(), "00001");
      REQUIRE(lu.has_value());
      const bool exporte = lu->fiche.dossier.solde->statut == domain::StatutSolde::Exporte;
      const bool dans_un_lot = !lu->lots.empty() && lu->lots.back().statut == domain::StatutLot::Genere;
      REQUIRE(exporte == dans_un_lot);
      changements += std::exchange(dernier, exporte) == exporte ? 0 : 1;
    }
    const Fin fin = ecrivain.attendre();
    INFO(fin.erreurs);
    REQUIRE(fin.code == 0);
  }
  CHECK(changements >= 30);
}

TEST_CASE("A lock held longer than a command waits is told and nothing is changed") {
  CHECK(store::kAttente >= std::chrono::seconds(10));
  Scene scene;
  scene.arranger("base avance");
  SQLite::Database autre("finhop.db", SQLite::OPEN_READWRITE);
  autre.exec("BEGIN IMMEDIATE");
  constexpr std::chrono::milliseconds kPatience{700};
  store::Base base = store::Base::ouvrir("finhop.db", {}, kPatience);
  const auto debut = std::chrono::steady_clock::now();
  std::string phrase;
  try {
    const store::Transaction transaction(base, store::Acces::Ecriture);
  } catch (...) {
    const auto panne = store::expliquer(std::current_exception());
    REQUIRE(panne);
    phrase = panne->what();
  }
  CHECK(std::chrono::steady_clock::now() - debut >= kPatience);
  CHECK(phrase == "la base est occupée par une autre commande");
}

TEST_CASE("A lock held for a while only delays those who write") {
  Scene scene;
  scene.arranger("base logiciel");
  std::vector<Processus> ecrivains;
  {
    SQLite::Database autre("finhop.db", SQLite::OPEN_READWRITE);
    autre.exec("BEGIN IMMEDIATE");
    for (int n = 1; n <= 4; ++n)
      ecrivains.emplace_back(fmt::format("finhop avance ajouter {:05} --ans 1234567890", n));
    // Until one of this process has waited too: more than half a second.
    bool attendu = false;
    store::Base base = store::Base::ouvrir("finhop.db", [&] {
      attendu = true;
      autre.exec("ROLLBACK");
    });
    store::Transaction(base, store::Acces::Ecriture).valider();
    CHECK(attendu);
  }
  for (const Fin& fin : attendre(ecrivains)) CHECK(fin.code == 0);
}
