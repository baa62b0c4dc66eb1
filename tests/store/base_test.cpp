#include <catch2/catch.hpp>

#include "app/atelier.hpp"
#include "finhop/app/entretien/logiciels.hpp"
#include "store/connexion.hpp"

using namespace finhop;
using namespace finhop::store;
using namespace finhop::tests;

namespace {

std::vector<Migration> avec(std::string_view sql) {
  std::vector<Migration> migrations(migrations_embarquees().begin(), migrations_embarquees().end());
  migrations.push_back({migrations.back().version + 1, "suivante.sql", sql});
  return migrations;
}

int version(const std::filesystem::path& chemin) {
  SQLite::Database base(chemin.string(), SQLite::OPEN_READONLY);
  return version_du_schema(base);
}

void executer_sql(const std::filesystem::path& chemin, const std::string& sql) {
  SQLite::Database(chemin.string(), SQLite::OPEN_READWRITE).exec(sql);
}

}  // namespace

TEST_CASE("migrations are numbered from one without gap") {
  int attendue = 1;
  for (const Migration& migration : migrations_embarquees()) CHECK(migration.version == attendue++);
  CHECK(attendue > 1);
}

TEST_CASE("an older base is upgraded and a copy of it is kept beside") {
  Atelier atelier;
  const std::filesystem::path base = atelier.chemin("finhop.db");
  const int avant = version(base);
  ouvrir_connexion(base, avec("CREATE TABLE nouvelle (a INTEGER) STRICT;"));
  CHECK(version(base) == avant + 1);
  const std::filesystem::path copie = atelier.chemin("finhop.db.schema-" + std::to_string(avant) + ".copie");
  REQUIRE(std::filesystem::exists(copie));
  CHECK(version(copie) == avant);
  Base ancienne = Base::ouvrir(copie);
  CHECK(app::lister_logiciels(ancienne).size() == 1);
}

TEST_CASE("a migration that fails leaves the base at the version before it") {
  Atelier atelier;
  const std::string avant = atelier.contenu();
  const auto cassee = avec("CREATE TABLE nouvelle (a INTEGER) STRICT; INSERT INTO absente VALUES (1);");
  CHECK_THROWS(ouvrir_connexion(atelier.chemin("finhop.db"), cassee));
  CHECK(version(atelier.chemin("finhop.db")) == migrations_embarquees().back().version);
  CHECK(atelier.contenu() == avant);
}

TEST_CASE("a base made by a newer program is refused untouched") {
  Atelier atelier;
  executer_sql(atelier.chemin("finhop.db"), "PRAGMA user_version = 9999");
  const std::string avant = lire(atelier.chemin("finhop.db"));
  CHECK_THROWS_AS(Base::ouvrir(atelier.chemin("finhop.db")), Panne);
  CHECK(lire(atelier.chemin("finhop.db")) == avant);
}

TEST_CASE("a file that is not a base of finhop is refused untouched") {
  Atelier atelier;
  executer_sql(atelier.chemin("finhop.db"), "PRAGMA application_id = 7");
  ecrire(atelier.chemin("texte.db"), "ceci n'est pas une base");
  for (const char* nom : {"finhop.db", "texte.db", "."}) {
    CAPTURE(nom);
    CHECK_THROWS(Base::ouvrir(atelier.chemin(nom)));
  }
  CHECK(lire(atelier.chemin("texte.db")) == "ceci n'est pas une base");
  CHECK_THROWS_AS(Base::ouvrir(atelier.chemin("absente.db")), Panne);
  CHECK_FALSE(std::filesystem::exists(atelier.chemin("absente.db")));
}

TEST_CASE("a write transaction that is left without validation takes everything back") {
  Atelier atelier;
  const std::string avant = atelier.contenu();
  {
    const Transaction transaction(atelier.base(), Acces::Ecriture);
    atelier.base().connexion().base.exec("UPDATE fournisseur SET regime_tva = 'TTC'");
  }
  CHECK(atelier.contenu() == avant);
}

TEST_CASE("the base keeps the settings that make it safe") {
  Atelier atelier;
  SQLite::Database& base = atelier.base().connexion().base;
  CHECK(base.execAndGet("PRAGMA foreign_keys").getInt() == 1);
  CHECK(base.execAndGet("PRAGMA synchronous").getInt() == 3);
  CHECK(base.execAndGet("PRAGMA journal_mode").getString() == "delete");
  CHECK(base.execAndGet("PRAGMA page_size").getInt() == 16384);
}

TEST_CASE("a command that waits for another one says so once and goes on when its turn comes") {
  Atelier atelier;
  SQLite::Database autre(atelier.chemin("finhop.db").string(), SQLite::OPEN_READWRITE);
  autre.exec("BEGIN IMMEDIATE");
  int fois = 0;
  Base base = Base::ouvrir(atelier.chemin("finhop.db"), [&] {
    ++fois;
    autre.exec("ROLLBACK");
  });
  Transaction(base, Acces::Ecriture).valider();
  CHECK(fois == 1);
}
