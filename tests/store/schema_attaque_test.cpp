// A client that goes out of its way: whole scripts that try to end with a rule broken.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "store/schema_base.hpp"

namespace finhop::tests {
namespace {

using domain::StatutSolde;

// What must hold at the end of any script, whatever of it was refused. Each gives the rows that break it.
struct Regle {
  std::string_view enonce;
  std::string_view contre_exemples;
};
constexpr Regle kRegles[] = {
    {"a live line has a payee avance unless its solde is paid",
     "SELECT v.lot || ' ' || v.num_ligne FROM ligne_vivante v LEFT JOIN avance a ON a.id = v.avance_id "
     "LEFT JOIN solde s ON s.avance_id = v.avance_id WHERE a.statut IS NOT 'payee' AND s.statut IS NOT "
     "'paye'"},
    {"an avance has one live line",
     "SELECT avance_id FROM ligne_vivante GROUP BY avance_id HAVING count(*) > 1"},
    {"a line belongs to a lot and to a solde",
     "SELECT lot_id || ' ' || num_ligne FROM lot_ligne WHERE lot_id NOT IN (SELECT id FROM lot) "
     "OR avance_id NOT IN (SELECT avance_id FROM solde)"},
    {"a live line says the amount of its dossier",
     "SELECT l.lot_id || ' ' || l.num_ligne FROM lot_ligne l JOIN ligne_vivante v USING (lot_id, num_ligne) "
     "WHERE l.montant_segur_ht_facture IS NOT "
     "(SELECT sum(montant_segur_ht) FROM facture f WHERE f.avance_id = l.avance_id)"},
    {"a lot holds at most 200 lines", "SELECT lot_id FROM lot_ligne GROUP BY lot_id HAVING count(*) > 200"},
    {"a lot has one numeroAns",
     "SELECT l.lot_id FROM lot_ligne l JOIN avance a ON a.id = l.avance_id JOIN lot ON lot.id = l.lot_id "
     "JOIN ligne_vivante v ON v.lot_id = l.lot_id AND v.num_ligne = l.num_ligne WHERE a.numero_ans <> "
     "lot.numero_ans"},
    {"a solde in its lot has a live line",
     "SELECT avance_id FROM solde WHERE statut IN ('exporte', 'depose', 'accepte') "
     "AND avance_id NOT IN (SELECT avance_id FROM ligne_vivante)"},
    {"a refused solde has its avance claimed back",
     "SELECT s.avance_id FROM solde s JOIN avance a ON a.id = s.avance_id "
     "WHERE s.statut = 'refuse' AND a.statut NOT IN ('a_recouvrer', 'recouvree')"},
    {"a statut is one of the domain",
     "SELECT id FROM avance WHERE statut NOT IN (SELECT de FROM avance_pas UNION SELECT vers FROM "
     "avance_pas)"},
};

// Runs the statements one by one, some of which may be refused, then asks for every rule.
void attaquer(SchemaBase& base, const std::vector<std::string>& script) {
  for (const auto& sql : script) {
    const auto refus = base.execute(sql);
    UNSCOPED_INFO(sql << " : " << refus.value_or("went through"));
  }
  for (const auto& [enonce, contre_exemples] : kRegles) {
    CAPTURE(enonce);
    CHECK(base.column(std::string(contre_exemples)) == std::vector<std::string>{});
  }
}

}  // namespace

TEST_CASE("a lot moved away under another name of its key does not free its dossiers", "[schema]") {
  const auto cle = GENERATE(as<std::string_view>{}, "rowid", "_rowid_", "oid");
  SchemaBase base;
  const Id id = base.solde_en(StatutSolde::Exporte);
  const Id libre = base.lot();
  const auto suite = GENERATE(as<std::string_view>{}, "une ligne", "une facture");
  CAPTURE(cle, suite);
  attaquer(base, {fmt::format("UPDATE lot SET {} = 900 WHERE id = 1", cle),
                  fmt::format("UPDATE solde SET statut = 'en_preparation' WHERE avance_id = {}", id),
                  suite == "une ligne"
                      ? ligne_sql({.lot = libre, .avance = id})
                      : fmt::format("UPDATE facture SET montant_segur_ht = 1 WHERE avance_id = {}", id),
                  fmt::format("UPDATE lot SET {} = 1 WHERE id = 900", cle)});
}

TEST_CASE("a lot deposited under a new key does not leave its soldes behind", "[schema]") {
  SchemaBase base;
  const Id id = base.solde_en(StatutSolde::Exporte);
  base.execute("UPDATE lot SET statut = 'depose', rowid = 900 WHERE id = 1");
  CHECK(base.statut_solde(id) == "exporte");
  CHECK(base.statut_lot(1) == "genere");
}

TEST_CASE("soldes exchanged under another name of their key stay where they were", "[schema]") {
  SchemaBase base;
  const Id fige = base.solde_en(StatutSolde::Exporte);
  const Id libre = base.dossier("00900");
  const std::string avant = base.dump();
  attaquer(base, {fmt::format("UPDATE OR REPLACE solde SET rowid = {} WHERE avance_id = {}", libre, fige),
                  fmt::format("UPDATE OR REPLACE solde SET rowid = 901 WHERE avance_id = {}", fige),
                  fmt::format("INSERT INTO solde (avance_id, statut) VALUES ({}, 'en_preparation')", fige)});
  CHECK(base.dump() == avant);
}

TEST_CASE("checks set aside do not open the life cycle", "[schema]") {
  SchemaBase base;
  std::vector<std::string> script{
      "PRAGMA ignore_check_constraints = ON",
      "INSERT INTO avance (numero_editeur, numero_ans, statut) VALUES ('00900', '1234567890', 'promise')",
      "UPDATE avance SET statut = 'promise'", lot_sql({.demandes = 201})};
  for (int i = 1; i <= 201; ++i)
    script.push_back(ligne_sql({.lot = 1, .avance = base.dossier(fmt::format("{:05}", i))}));
  attaquer(base, script);
}

TEST_CASE("a temporary trigger does not slip a change in while a line is written", "[schema]") {
  const auto quand = GENERATE(as<std::string_view>{}, "BEFORE INSERT ON lot_ligne",
                              "AFTER INSERT ON lot_ligne", "BEFORE UPDATE ON solde", "AFTER UPDATE ON solde");
  const auto action = GENERATE(
      as<std::string_view>{}, "UPDATE avance SET statut = 'a_recouvrer' WHERE id = 1",
      "UPDATE avance SET numero_ans = 'ABCDEFGH90' WHERE id = 1",
      "UPDATE facture SET montant_segur_ht = 1 WHERE avance_id = 1",
      "DELETE FROM facture WHERE avance_id = 1",
      "INSERT INTO facture (avance_id, rang, date_facture, montant_segur_ht) VALUES (1, 2, '2022-05-15', 1)");
  SchemaBase base;
  const Id id = base.dossier("00001");
  CAPTURE(quand, action);
  attaquer(base, {fmt::format("CREATE TEMP TRIGGER intrus {} BEGIN {}; END", quand, action),
                  ligne_sql({.lot = base.lot(), .avance = id}), "DROP TRIGGER intrus"});
}

TEST_CASE("a temporary trigger that keeps the solde from moving does not free the dossier", "[schema]") {
  const auto quand = GENERATE(as<std::string_view>{}, "BEFORE UPDATE ON solde", "AFTER INSERT ON lot_ligne");
  SchemaBase base;
  const Id id = base.dossier("00001");
  CAPTURE(quand);
  attaquer(base, {fmt::format("CREATE TEMP TRIGGER intrus {} BEGIN SELECT RAISE(IGNORE); END", quand),
                  ligne_sql({.lot = base.lot(), .avance = id}), "DROP TRIGGER intrus",
                  ligne_sql({.lot = base.lot(), .avance = id}), "UPDATE facture SET montant_segur_ht = 1",
                  "UPDATE OR REPLACE facture SET avance_id = 900", "DELETE FROM facture",
                  "UPDATE avance SET numero_ans = 'ABCDEFGH90'", "UPDATE avance SET statut = 'a_recouvrer'"});
}

TEST_CASE("a temporary trigger that keeps the avance from moving keeps its solde from being refused",
          "[schema]") {
  SchemaBase base;
  base.solde_en(StatutSolde::Accepte);
  attaquer(base, {"CREATE TEMP TRIGGER intrus BEFORE UPDATE ON avance BEGIN SELECT RAISE(IGNORE); END",
                  "UPDATE solde SET statut = 'refuse'"});
}

TEST_CASE("a statement refused at its second row takes back its first", "[schema]") {
  SchemaBase base;
  const Id lot = base.lot(3);
  const Id id = base.dossier("00001");
  for (const std::string_view verbe : {"INSERT", "INSERT OR FAIL", "INSERT OR IGNORE", "INSERT OR REPLACE"}) {
    CAPTURE(verbe);
    CHECK(base.verdict(fmt::format(
              "{0} INTO lot_ligne (lot_id, num_ligne, avance_id, numero_editeur, numero_asp, date_facture, "
              "montant_segur_ht_facture, empreinte, statut_avant) "
              "SELECT {1}, n, {2}, '00001', 'FINHOP000001', '{3}', {4}, 'e', 'en_preparation' "
              "FROM (SELECT 1 AS n UNION ALL SELECT 2)",
              verbe, lot, id, kJourFacture, kMontantFacture)) == Verdict::Refused);
  }
}

TEST_CASE("every column of every table was forced and the rules still hold", "[schema]") {
  SchemaBase base;
  for (const auto& statut : domain::statuts<StatutSolde>()) base.solde_en(statut.statut);
  std::vector<std::string> script;
  for (const auto& table : base.column("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
    for (const auto& colonne : base.column(fmt::format("SELECT name FROM pragma_table_info('{}')", table))) {
      if (table == "logiciel" || table == "fournisseur") continue;
      for (const std::string_view verbe :
           {"UPDATE", "UPDATE OR IGNORE", "UPDATE OR REPLACE", "UPDATE OR FAIL"})
        for (const std::string_view valeur :
             {"NULL", "1", "2", "'payee'", "'en_preparation'", "'genere'", "'x'"})
          script.push_back(fmt::format("{} {} SET {} = {}", verbe, table, colonne, valeur));
    }
    script.push_back(fmt::format("INSERT OR REPLACE INTO {0} SELECT * FROM {0}", table));
    script.push_back(fmt::format("DELETE FROM {}", table));
  }
  attaquer(base, script);
}

}  // namespace finhop::tests
