// Each value of each table stands twice (migration 0006). What is changed here under SQLite's back, as a failing disk does,
// must be told.
#include "finhop/store/temoins.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <functional>
#include <set>

#include "app/atelier.hpp"
#include "finhop/base/fichier.hpp"
#include "store/migrations.hpp"

using namespace finhop;
using namespace finhop::tests;
namespace fs = std::filesystem;

namespace {

struct Colonne {
  std::string table;
  std::string nom;
  std::string type;
};

// What has a digest of its own, and the steps that the program compares with its own.
const std::set<std::string> kAutrement{"journal", "avance_pas", "solde_pas", "lot_pas"};

std::string base_saine(const Atelier& atelier) {
  const std::string nom = atelier.chemin("saine.db");
  SQLite::Database base(nom, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  const int version = store::migrations_embarquees().back().version;
  base.exec(lire_fichier(fs::path(FINHOP_TESTS_DIR) / fmt::format("donnees/bases/schema-{}.sql", version),
                         10'000'000));
  base.exec("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE type = 'trigger'");
  return nom;
}

void completer(const std::string& nom) {
  SQLite::Database base(nom, SQLite::OPEN_READWRITE);
  base.exec("INSERT INTO modele VALUES (1, '{}', '2022-05-16T09:00:00Z')");
  base.exec(
      "INSERT OR IGNORE INTO piece_envoyee VALUES (1, 1, 'VA', 'PDF', 'va.pdf', 1, '2022-06-30', 'lisible')");
  base.exec(
      "INSERT OR IGNORE INTO facture_envoyee VALUES (1, 1, '2022-06-20', 1150000, '2022-06-30', 'avoir')");
  base.exec("INSERT OR IGNORE INTO reglage VALUES ('a_corriger', 5)");
  base.exec("INSERT OR IGNORE INTO avance_contact VALUES (1, 'Mme Durand')");
  base.exec(
      "INSERT OR IGNORE INTO note VALUES (1, 1, 'rappeler', '2022-06-20', '2022-06-01T09:00:00Z', 'test', "
      "'2022-06-02T09:00:00Z', 'test')");
  base.exec("INSERT OR IGNORE INTO autre_document VALUES (1, printf('%064d', 1), 1, x'00')");
  base.exec(
      "INSERT OR IGNORE INTO autre_piece VALUES (1, 1, 'bon de commande', 'PDF', 'b.pdf', '2022-06-01T09:00:00Z', 1)");
  base.exec("INSERT OR IGNORE INTO ancien_numero VALUES (1, '00077')");
  base.exec(
      "INSERT OR IGNORE INTO avis_de_paiement VALUES (1, 'VIR', 'avis.csv', '2022-06-01T09:00:00Z', 1, 1, "
      "printf('%064d', 1))");
  base.exec("INSERT OR IGNORE INTO paiement VALUES (1, 'avance', 2, '2022-05-02', 1, 'VIR', 1, 2)");
  base.exec("INSERT INTO changement_suite VALUES (1, 1, printf('%064d', 2), x'00')");
  base.exec("INSERT OR IGNORE INTO vue VALUES (1, 'prêts', 1, '2022-06-01T09:00:00Z', 'test')");
  base.exec(
      "INSERT OR IGNORE INTO entete VALUES (1, 'avances', 'a', 'a', 1, '2022-06-01T09:00:00Z', 'test')");
  base.exec("INSERT OR IGNORE INTO entete_colonne VALUES (1, 'a', 'client')");
  base.exec("INSERT OR IGNORE INTO vue_critere VALUES (1, 1, 'etat', 'pret')");
  base.exec("INSERT OR IGNORE INTO sauvegarde VALUES (1, '2022-06-03T09:00:00Z', 3)");
  base.exec("INSERT OR IGNORE INTO retour_ecart VALUES (1, 1, 'FMT-05', 'acceptee')");
  base.exec(
      "INSERT OR IGNORE INTO retour_difference VALUES (1, 1, 'dateFacture', '2022-05-12', '2022-05-13')");
  base.exec(
      "INSERT OR IGNORE INTO libelle_tranche VALUES ('dossier recevable', '0012', 'Dossier recevable', 'acceptee')");
  base.exec(
      "INSERT OR IGNORE INTO libelle_note VALUES ('dossier recevable', 'Dossier recevable', 'accepté, dit ainsi')");
}

// Every column but keys, which are the way to the row, and bytes, which have a digest.
std::vector<Colonne> colonnes(const std::string& nom) {
  SQLite::Database base(nom);
  SQLite::Statement requete(
      base,
      "SELECT t.name, c.name, c.type FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' "
      "AND t.name NOT GLOB 'sqlite_*' AND c.pk = 0 AND c.type <> 'BLOB'");
  std::vector<Colonne> toutes;
  while (requete.executeStep())
    if (!kAutrement.contains(requete.getColumn(0).getString()))
      toutes.push_back({requete.getColumn(0), requete.getColumn(1), requete.getColumn(2)});
  return toutes;
}

// Runs with the witness taken out of the schema, so that it keeps what it says.
void sans_temoin(const std::string& nom, const std::string& table,
                 const std::function<void(SQLite::Database&)>& faire) {
  const std::string temoin = table + "_temoin";
  int racine = 0;
  std::string sql;
  {
    SQLite::Database base(nom, SQLite::OPEN_READWRITE);
    SQLite::Statement requete(base, "SELECT rootpage, sql FROM sqlite_schema WHERE name = ?");
    requete.bind(1, temoin);
    REQUIRE(requete.executeStep());
    racine = requete.getColumn(0);
    sql = requete.getColumn(1).getString();
    requete.reset();
    base.exec("PRAGMA writable_schema = ON");
    base.exec(fmt::format("DELETE FROM sqlite_schema WHERE name = '{}'", temoin));
  }
  {
    SQLite::Database base(nom, SQLite::OPEN_READWRITE);
    base.exec("PRAGMA ignore_check_constraints = ON");
    faire(base);
    base.exec("PRAGMA writable_schema = ON");
    SQLite::Statement remettre(base, "INSERT INTO sqlite_schema VALUES ('index', ?, ?, ?, ?)");
    remettre.bind(1, temoin);
    remettre.bind(2, table);
    remettre.bind(3, racine);
    remettre.bind(4, sql);
    remettre.exec();
  }
}

int alterer(const std::string& nom, const Colonne& c) {
  int changees = 0;
  sans_temoin(nom, c.table, [&](SQLite::Database& base) {
    const bool nombre = c.type == "INTEGER";
    changees = base.exec(fmt::format("UPDATE {0} SET {1} = {1} {2} WHERE {1} IS NOT NULL", c.table, c.nom,
                                     nombre ? "+ 1" : "|| 'x'"));
    if (changees == 0)
      changees = base.exec(fmt::format("UPDATE {0} SET {1} = {2}", c.table, c.nom, nombre ? "7" : "'x'"));
  });
  return changees;
}

std::string integrite(const std::string& nom) {
  return SQLite::Database(nom).execAndGet("PRAGMA integrity_check").getString();
}

std::vector<std::int64_t> cles(const std::string& nom, const std::string& table) {
  SQLite::Database base(nom);
  SQLite::Statement requete(base, fmt::format("SELECT id FROM {}", table));
  std::vector<std::int64_t> cles;
  while (requete.executeStep()) cles.push_back(requete.getColumn(0).getInt64());
  return cles;
}

bool est_intacte(const std::string& nom) {
  store::Base base = store::Base::a_examiner(nom);
  try {
    store::exiger_dossiers_intacts(base, cles(nom, "avance"));
    for (const std::int64_t lot : cles(nom, "lot")) store::exiger_lot_intact(base, lot);
    return true;
  } catch (const Panne& panne) {
    CHECK(std::string(panne.what()).contains("la base est abîmée"));
    return false;
  }
}

}  // namespace

TEST_CASE("a value changed behind its witness is told whatever its column") {
  const Atelier atelier;
  const std::string saine = base_saine(atelier);
  completer(saine);
  REQUIRE(integrite(saine) == "ok");
  REQUIRE(est_intacte(saine));
  const std::set<std::string> sorties{
      "fournisseur", "logiciel",        "modele",        "avance",         "avance_beneficiaire",
      "solde",       "solde_ident_dmp", "facture",       "solde_valeur",   "solde_beneficiaire",
      "piece",       "document",        "lot",           "lot_ligne",      "lot_piece",
      "lot_fichier", "retour",          "piece_envoyee", "facture_envoyee"};
  for (const Colonne& colonne : colonnes(saine)) {
    INFO(colonne.table << "." << colonne.nom);
    const std::string copie = atelier.chemin("copie.db");
    fs::copy_file(saine, copie, fs::copy_options::overwrite_existing);
    CHECK(alterer(copie, colonne) > 0);
    CHECK(integrite(copie) != "ok");
    if (sorties.contains(colonne.table)) CHECK_FALSE(est_intacte(copie));
  }
}

TEST_CASE("a letter that only changes its case is told") {
  const Atelier atelier;
  const std::string base = base_saine(atelier);
  sans_temoin(base, "avance",
              [](SQLite::Database& b) { b.exec("UPDATE avance SET numero_asp = lower(numero_asp)"); });
  CHECK_FALSE(est_intacte(base));
}
