// Bases that past versions of finhop wrote, one for each version of the schema, kept as SQL (tests/donnees/bases).
#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

#include "app/atelier.hpp"
#include "cli/scene.hpp"
#include "finhop/app/entretien/diagnostic.hpp"
#include "finhop/base/fichier.hpp"
#include "store/migrations.hpp"

using namespace finhop;
using namespace finhop::tests;
namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kTailleMax = 10'000'000;

fs::path dump(int version) {
  return fs::path(FINHOP_TESTS_DIR) / "donnees" / "bases" / ("schema-" + std::to_string(version) + ".sql");
}

void batir(int version, const fs::path& base) {
  SQLite::Database neuve(base.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  neuve.exec(lire_fichier(dump(version), kTailleMax));
}

std::string tout(const fs::path& base, const char* sql) {
  SQLite::Database lue(base.string(), SQLite::OPEN_READONLY);
  SQLite::Statement requete(lue, sql);
  std::string texte;
  for (; requete.executeStep(); texte += '\n')
    for (int i = 0; i < requete.getColumnCount(); ++i) texte += requete.getColumn(i).getString() + "|";
  return texte;
}

// What no upgrade may change: dossiers, lots, documents, history.
std::string essentiel(const fs::path& base) {
  std::string texte;
  for (
      const char* sql :
      {"SELECT * FROM fournisseur", "SELECT * FROM avance ORDER BY id",
       "SELECT * FROM avance_beneficiaire ORDER BY 1, 2", "SELECT * FROM solde ORDER BY 1",
       "SELECT avance_id, rang, date_facture, montant_segur_ht FROM facture ORDER BY 1, 2",
       "SELECT * FROM document ORDER BY id", "SELECT * FROM piece ORDER BY 1, 2",
       "SELECT id, nom, numero_ans, siret, date_depot, rang, demandes, statut, cree_le, motif, dossier, publie "
       "FROM lot ORDER BY id",
       "SELECT * FROM lot_ligne ORDER BY 1, 2", "SELECT * FROM lot_fichier ORDER BY 1, 2",
       "SELECT id, lot_id, recu_le, nom_fichier, sha256, contenu FROM retour ORDER BY id",
       "SELECT * FROM journal ORDER BY numero"})
    texte += tout(base, sql);
  return texte;
}

// Every rank given so far, whatever became of its lot.
std::string rangs(const fs::path& base) {
  const bool un_par_rang = tout(base, "SELECT name FROM pragma_table_info('lot_rang')").contains("depose");
  return tout(base, un_par_rang
                        ? "SELECT numero_ans, date_depot, max(rang) FROM lot_rang GROUP BY 1, 2 HAVING "
                          "count(*) = max(rang) ORDER BY 1, 2"
                        : "SELECT numero_ans, date_depot, dernier FROM lot_rang ORDER BY 1, 2");
}

void reussir(Scene& scene, const std::string& ligne) {
  const Passage passage = scene.lancer(ligne);
  INFO(ligne << "\n" << passage.sortie << passage.erreurs);
  CHECK(passage.code == 0);
}

}  // namespace

TEST_CASE("each version of the schema up to the newest has its base of that time") {
  for (const store::Migration& migration : store::migrations_embarquees()) {
    INFO("faire tests/donnees/bases/schema-" << migration.version
                                             << ".sql : voir README, « Ajouter », migration");
    CHECK(fs::exists(dump(migration.version)));
  }
}

TEST_CASE("a base of each past version is sound is upgraded without a loss is saved and restored", "[lent]") {
  for (const store::Migration& migration : store::migrations_embarquees()) {
    INFO("schéma " << migration.version);
    Scene scene;
    batir(migration.version, "finhop.db");
    CHECK(tout("finhop.db", "PRAGMA user_version") == std::to_string(migration.version) + "|\n");
    const std::string avant = essentiel("finhop.db");
    const std::string rangs_avant = rangs("finhop.db");
    CHECK(!rangs_avant.empty());
    CHECK(tout("finhop.db", "SELECT count(*) > 10 FROM journal") == "1|\n");
    reussir(scene, "finhop diagnostic");
    fs::copy_file("finhop.db", "origine.db");
    const Passage mise_a_jour = scene.lancer("finhop lister");
    CHECK(mise_a_jour.code == 0);
    CHECK(mise_a_jour.erreurs.contains("est mise à jour pour ce finhop") ==
          (migration.version < store::migrations_embarquees().back().version));
    CHECK(tout("finhop.db", "PRAGMA user_version") ==
          std::to_string(store::migrations_embarquees().back().version) + "|\n");
    CHECK(essentiel("finhop.db") == avant);
    CHECK(rangs("finhop.db") == rangs_avant);
    reussir(scene, "finhop diagnostic");
    reussir(scene, "finhop sauvegarder copie.db");
    reussir(scene, "finhop restaurer copie.db --base neuve.db");
    reussir(scene, "finhop restaurer origine.db --base ancienne.db");
    for (const char* base : {"copie.db", "neuve.db", "ancienne.db"}) {
      CHECK(essentiel(base) == avant);
      reussir(scene, std::string("finhop diagnostic --base ") + base);
    }
    CHECK(essentiel("origine.db") == avant);
    reussir(scene, "finhop avance ajouter 09999 --ans 1234567890");
    reussir(scene, "finhop exporter 00002 --date-depot 01/06/2022");
  }
}

TEST_CASE("no base of a past version tells the place where it was made") {
  for (const store::Migration& migration : store::migrations_embarquees()) {
    INFO("schéma " << migration.version);
    const Scene scene;
    batir(migration.version, "finhop.db");
    CHECK(tout("finhop.db", "SELECT commande FROM journal WHERE commande GLOB '* /*'").empty());
  }
}

TEST_CASE("an older base is not brought up to date where its copy would go over a foreign file") {
  Scene scene;
  batir(5, "finhop.db");
  const std::string avant = lire("finhop.db");
  ecrire("finhop.db.schema-5.copie", "précieux");
  const Passage passage = scene.lancer("finhop lister");
  CHECK(passage.code == 3);
  CHECK(passage.erreurs.contains("finhop.db.schema-5.copie porte le nom de la copie à garder"));
  CHECK(lire("finhop.db") == avant);
  CHECK(lire("finhop.db.schema-5.copie") == "précieux");
}
