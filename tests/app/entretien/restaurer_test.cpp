#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/stat.h>
#include <catch2/catch.hpp>

#include <functional>

#include "app/entretien/restauration.hpp"
#include "finhop/app/entretien/restaurer.hpp"
#include "finhop/base/panne.hpp"

using namespace finhop;
using namespace finhop::tests;
using Liste = std::vector<std::string>;
namespace fs = std::filesystem;

namespace {

// As a command killed in the middle of its writing leaves the file and its journal.
void couper_une_ecriture(Atelier& atelier) {
  const fs::path base = atelier.chemin("vie.db");
  fs::copy_file(base, atelier.chemin("avant.db"));
  {
    SQLite::Database autre(base.string(), SQLite::OPEN_READWRITE);
    autre.exec("PRAGMA cache_size = 1");
    autre.exec("BEGIN");
    autre.exec("UPDATE fournisseur SET raison_sociale = 'à moitié'");
    autre.exec("CREATE TABLE a_moitie AS SELECT contenu, randomblob(90000) FROM document");
    fs::copy_file(base, atelier.chemin("coupee"));
    fs::copy_file(atelier.chemin("vie.db-journal"), atelier.chemin("coupee-journal"));
  }
  fs::rename(atelier.chemin("coupee"), base);
  fs::rename(atelier.chemin("coupee-journal"), atelier.chemin("vie.db-journal"));
}

// The guards are put back, so that the altered row alone is to be seen.
constexpr const char* kDocumentAltere =
    "DROP TRIGGER document_update; UPDATE document SET contenu = zeroblob(taille) WHERE id = 1; CREATE TRIGGER "
    "document_update BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'un document ne change pas'); END";
constexpr const char* kJournalAltere =
    "DROP TRIGGER journal_update; UPDATE journal SET detail = 'x' WHERE numero = 2; CREATE TRIGGER journal_update "
    "BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'le journal ne change pas'); END";

void tronquer(const fs::path& fichier) {
  fs::resize_file(fichier, fs::file_size(fichier) / 2);
}

}  // namespace

TEST_CASE("a restored base is the copy and the base that was there is kept beside") {
  Atelier atelier;
  arranger(atelier);
  const std::string vie = contenu_de(atelier.chemin("vie.db"));
  const auto restauration = restaurer(atelier, "copie.db");
  REQUIRE(restauration);
  CHECK(contenu_de(atelier.chemin("vie.db")) == contenu_de(atelier.chemin("copie.db")));
  CHECK(restauration->ancienne == fs::canonical(atelier.chemin(kAncienne)));
  CHECK(contenu_de(atelier.chemin(kAncienne)) == vie);
  REQUIRE(restaurer(atelier, kAncienne));
  CHECK(contenu_de(atelier.chemin("vie.db")) == vie);
  CHECK(fs::exists(atelier.chemin(std::string(kAncienne) + "-2")));
}

TEST_CASE("nothing but a sound base is restored and a refusal leaves every byte") {
  const std::vector<std::pair<std::string, std::function<void(const fs::path&)>>> abimees{
      {"texte", [](const fs::path& f) { ecrire(f, "ceci n'est pas une base"); }},
      {"vide", [](const fs::path& f) { ecrire(f, ""); }},
      {"étrangère",
       [](const fs::path& f) {
         fs::remove(f);
         SQLite::Database(f.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
             .exec("CREATE TABLE t (a)");
       }},
      {"tronquée", tronquer},
      {"document", [](const fs::path& f) { sql(f, kDocumentAltere); }},
      {"journal", [](const fs::path& f) { sql(f, kJournalAltere); }},
      {"garde-fou", [](const fs::path& f) { sql(f, "DROP TRIGGER avance_delete"); }},
      {"table", [](const fs::path& f) { sql(f, "DROP TABLE retour_ecart"); }},
      {"plus récente", [](const fs::path& f) { sql(f, "CREATE TABLE neuve (a); PRAGMA user_version = 99"); }},
      {"version", [](const fs::path& f) { sql(f, "PRAGMA user_version = 2"); }},
  };
  Atelier atelier;
  arranger(atelier);
  const std::string vie = lire(atelier.chemin("vie.db"));
  for (const auto& [nom, abimer] : abimees) {
    CAPTURE(nom);
    fs::copy_file(atelier.chemin("copie.db"), atelier.chemin("mauvaise.db"),
                  fs::copy_options::overwrite_existing);
    abimer(atelier.chemin("mauvaise.db"));
    const std::string mauvaise = lire(atelier.chemin("mauvaise.db"));
    bool restauree = false;
    try {
      restauree = restaurer(atelier, "mauvaise.db").has_value();
    } catch (const Panne& panne) {
      CHECK_THAT(panne.what(), Catch::Contains("mauvaise.db"));
    }
    CHECK_FALSE(restauree);
    CHECK(lire(atelier.chemin("vie.db")) == vie);
    CHECK(lire(atelier.chemin("mauvaise.db")) == mauvaise);
    CHECK(noms(atelier.chemin(".")) ==
          Liste{"copie.db", "f.pdf", "finhop.db", "mauvaise.db", "v.pdf", "vie.db"});
  }
}

TEST_CASE("the journal of a cut command goes with the old base and never touches the restored one") {
  Atelier atelier;
  arranger(atelier);
  couper_une_ecriture(atelier);
  SECTION("the base is sound below it") {
    REQUIRE(restaurer(atelier, "copie.db"));
    CHECK(contenu_de(atelier.chemin(kAncienne)) == contenu_de(atelier.chemin("avant.db")));
  }
  SECTION("the base is beyond reading") {
    std::string octets = lire(atelier.chemin("vie.db"));
    octets.replace(0, 100, std::string(100, 'x'));
    ecrire(atelier.chemin("vie.db"), octets);
    REQUIRE(restaurer(atelier, "copie.db"));
    CHECK(fs::exists(atelier.chemin(kAncienne)));
  }
  SECTION("the base is gone and its journal alone is left") {
    fs::remove(atelier.chemin("vie.db"));
    const auto restauration = app::restaurer(atelier.chemin("copie.db"), atelier.chemin("vie.db"),
                                             atelier.contexte(app::Mode::Simuler));
    REQUIRE(restauration);
    CHECK(restaurer(atelier, "copie.db")->restes == restauration->restes);
    CHECK_FALSE(restauration->ancienne);
    CHECK(restauration->restes == std::vector{atelier.chemin(std::string(kAncienne) + "-journal")});
    CHECK(fs::exists(restauration->restes.front()));
  }
  CHECK_FALSE(fs::exists(atelier.chemin("vie.db-journal")));
  CHECK(contenu_de(atelier.chemin("vie.db")) == contenu_de(atelier.chemin("copie.db")));
}

TEST_CASE("what is no ordinary file is neither restored nor put aside") {
  Atelier atelier;
  arranger(atelier);
  const fs::path tube = atelier.chemin("tube");
  REQUIRE(::mkfifo(tube.c_str(), 0600) == 0);
  fs::create_symlink("tube", atelier.chemin("lien"));
  fs::create_symlink("nulle part", atelier.chemin("pendant"));
  const Liste avant = noms(atelier.chemin("."));
  const std::string vie = lire(atelier.chemin("vie.db"));
  for (const char* nom : {"tube", "lien", "pendant"}) {
    CAPTURE(nom);
    CHECK_THROWS_AS(app::restaurer(atelier.chemin("copie.db"), atelier.chemin(nom), atelier.contexte()),
                    Panne);
    CHECK_THROWS_AS(restaurer(atelier, nom), Panne);
  }
  CHECK_THROWS_AS(app::ouvrir_base(tube), Panne);
  CHECK(fs::is_fifo(fs::symlink_status(tube)));
  CHECK(noms(atelier.chemin(".")) == avant);
  CHECK(lire(atelier.chemin("vie.db")) == vie);
}

TEST_CASE("a base never takes the name of a file in which its copy is written") {
  Atelier atelier;
  arranger(atelier);
  const auto issue =
      app::restaurer(atelier.chemin("copie.db"), atelier.chemin("copie.db-wal"), atelier.contexte());
  REQUIRE_FALSE(issue);
  CHECK(issue.error().front().code == CodeRefus::OptionsContraires);
}

TEST_CASE("a copy in another journal mode is restored as finhop works") {
  Atelier atelier;
  arranger(atelier);
  sql(atelier.chemin("copie.db"), "PRAGMA journal_mode = WAL");
  REQUIRE(restaurer(atelier, "copie.db"));
  SQLite::Database base(atelier.chemin("vie.db").string(), SQLite::OPEN_READONLY);
  CHECK(base.execAndGet("PRAGMA journal_mode").getString() == "delete");
}

TEST_CASE("lots that only the replaced base knew are named") {
  Atelier atelier;
  arranger(atelier);
  atelier.exporter();
  const auto restauration =
      app::restaurer(atelier.chemin("copie.db"), atelier.chemin("finhop.db"), atelier.contexte());
  REQUIRE(restauration);
  CHECK(restauration->lots_inconnus == Liste{"JSON-1234567890-20220516-001"});
}
