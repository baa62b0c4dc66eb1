// A restoration while other commands use the base, or the copy.
#include <catch2/catch.hpp>
#include <chrono>

#include "app/entretien/restauration.hpp"
#include "base/remede_dit.hpp"
#include "finhop/app/avance/ajouter.hpp"
#include "finhop/app/avance/saisie.hpp"
#include "finhop/app/entretien/diagnostic.hpp"
#include "finhop/app/entretien/restaurer.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/store/fournisseurs.hpp"

using namespace finhop;
using namespace finhop::tests;
using Liste = std::vector<std::string>;
namespace fs = std::filesystem;

namespace {

constexpr std::chrono::milliseconds kBref{60};

}  // namespace

TEST_CASE("a base that another process uses is not replaced") {
  for (const char* usage : {"BEGIN; SELECT * FROM avance", "BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"}) {
    CAPTURE(usage);
    Atelier atelier;
    arranger(atelier);
    SQLite::Database autre(atelier.chemin("vie.db").string(), SQLite::OPEN_READWRITE);
    const std::string vie = lire(atelier.chemin("vie.db"));
    // A reading goes on for as long as its statement is not finished.
    const std::string debut = usage;
    autre.exec(debut.substr(0, debut.find(';')));
    SQLite::Statement lecture(autre, "SELECT * FROM avance");
    lecture.executeStep();
    CHECK_THROWS_AS(restaurer(atelier, "copie.db", {{}, kBref}), Panne);
    CHECK(lire(atelier.chemin("vie.db")) == vie);
    CHECK_FALSE(fs::exists(atelier.chemin(kAncienne)));
  }
}

TEST_CASE("a restoration waits for its turn when another process reads or writes the base") {
  for (const char* usage : {"BEGIN", "BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"}) {
    CAPTURE(usage);
    Atelier atelier;
    arranger(atelier);
    SQLite::Database autre(atelier.chemin("vie.db").string(), SQLite::OPEN_READWRITE);
    autre.exec(usage);
    SQLite::Statement lecture(autre, "SELECT * FROM avance");
    lecture.executeStep();
    int avertis = 0;
    // The other one lets go as soon as somebody is told of the wait.
    const auto restauration = restaurer(atelier, "copie.db", {[&] {
                                          ++avertis;
                                          lecture.reset();
                                          autre.exec("COMMIT");
                                        }});
    CHECK(restauration);
    CHECK(avertis == 1);
    CHECK(contenu_de(atelier.chemin("vie.db")) == contenu_de(atelier.chemin("copie.db")));
  }
}

TEST_CASE("lots made while a restoration waits are named too") {
  Atelier atelier;
  arranger(atelier);
  SQLite::Database autre(atelier.chemin("finhop.db").string(), SQLite::OPEN_READWRITE);
  autre.exec("BEGIN IMMEDIATE");
  const auto restauration =
      app::restaurer(atelier.chemin("copie.db"), atelier.chemin("finhop.db"), atelier.contexte(), {[&] {
                       autre.exec("COMMIT");
                       atelier.exporter();
                     }});
  REQUIRE(restauration);
  CHECK(restauration->lots_inconnus == Liste{"JSON-1234567890-20220516-001"});
}

TEST_CASE("a copy that another process writes is told as busy and not as bad") {
  Atelier atelier;
  arranger(atelier);
  SQLite::Database autre(atelier.chemin("copie.db").string(), SQLite::OPEN_READWRITE);
  autre.exec("BEGIN EXCLUSIVE");
  std::string remede = "restaurée";
  try {
    static_cast<void>(restaurer(atelier, "copie.db", {{}, kBref}));
  } catch (const Panne& panne) {
    remede = dit(panne.remede());
  }
  CHECK(remede == "attendre qu'elle finisse, puis relancer la même commande");
}

TEST_CASE("a command that opened the base before it was restored goes on in what was restored") {
  Atelier atelier;
  arranger(atelier);
  app::Base ouverte = app::ouvrir_base(atelier.chemin("vie.db"));
  REQUIRE(store::lire_fournisseur(ouverte).raison_sociale == "Depuis");
  REQUIRE(restaurer(atelier, "copie.db"));
  REQUIRE(app::ajouter_avance(
      ouverte, atelier.contexte(),
      {{Donnee::NumeroEditeur, {"NUMEDITEUR", "00009"}}, {Donnee::Ans, {"--ans", "1234567890"}}}));
  CHECK_FALSE(store::lire_fournisseur(ouverte).raison_sociale);
  app::Base apres = app::ouvrir_base(atelier.chemin("vie.db"));
  CHECK(app::diagnostiquer(apres).verdict == app::Verdict::Bon);
  CHECK(SQLite::Database(atelier.chemin("vie.db").string())
            .execAndGet("SELECT count(*) FROM avance")
            .getInt() == 2);
  app::Base ancienne = app::ouvrir_base(atelier.chemin(kAncienne));
  CHECK(store::lire_fournisseur(ancienne).raison_sociale == "Depuis");
}

TEST_CASE("a base too damaged to be trusted still names the lots that it can") {
  Atelier atelier;
  arranger(atelier);
  atelier.exporter();
  fs::remove_all(atelier.chemin("exports"));
  std::string octets = lire(atelier.chemin("finhop.db"));
  octets[octets.find("88558855858745") + 13] ^= 1;  // its witness says otherwise
  ecrire(atelier.chemin("finhop.db"), octets);
  const auto restauration =
      app::restaurer(atelier.chemin("copie.db"), atelier.chemin("finhop.db"), atelier.contexte());
  REQUIRE(restauration);
  CHECK(restauration->lots_de_l_ancienne == app::LotsDeLAncienne::Illisibles);
  CHECK(restauration->lots_inconnus == Liste{"JSON-1234567890-20220516-001"});
}
