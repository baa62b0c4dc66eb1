// What the portal decided against our prediction only ever grows, beside decisions that were taken.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "store/schema_base.hpp"

namespace finhop::tests {
namespace {

std::string ecart_sql(Id lot, int ligne, std::string_view prediction, std::string_view decision,
                      std::string_view verbe = "INSERT") {
  return fmt::format("{} INTO retour_ecart (lot_id, num_ligne, prediction, decision) VALUES ({}, {}, {}, {})",
                     verbe, lot, ligne, prediction, decision);
}

// A deposited lot whose first line was refused and second accepted; the third is not decided.
Id lot_en_partie_decide(SchemaBase& base) {
  const Id lot = base.lot(3);
  for (const std::string_view numero : {"00001", "00002", "00003"}) base.ligne(lot, base.dossier(numero));
  base.deposer(lot);
  base.decider(lot, 1, "refusee");
  base.decider(lot, 2, "acceptee");
  return lot;
}

}  // namespace

TEST_CASE("a difference is told of a decided line and contradicts its decision", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    const Id lot = lot_en_partie_decide(base);
    CAPTURE(reglage);
    CHECK(base.verdict(ecart_sql(lot, 1, "'acceptee'", "'refusee'")) == Verdict::Accepted);
    CHECK(base.verdict(ecart_sql(lot, 2, "'FMT-05'", "'acceptee'")) == Verdict::Accepted);
    for (const std::string_view decision : {"'refusee'", "'acceptee'", "NULL"})
      for (const std::string_view prediction : {"'acceptee'", "'FMT-05'"})
        CHECK(base.verdict(ecart_sql(lot, 3, prediction, decision)) == Verdict::Refused);
    for (const std::string_view prediction : {"'FMT-05'", "''", "NULL", "'refusee'", "'STR-01'", "'FMT-5'"})
      CHECK(base.verdict(ecart_sql(lot, 1, prediction, "'refusee'")) == Verdict::Refused);
    CHECK(base.verdict(ecart_sql(lot, 2, "'acceptee'", "'acceptee'")) == Verdict::Refused);
    CHECK(base.verdict(ecart_sql(lot, 2, "'acceptee'", "'refusee'")) == Verdict::Refused);
    CHECK(base.verdict(ecart_sql(lot, 9, "'acceptee'", "'refusee'")) == Verdict::Refused);
    CHECK(base.verdict(ecart_sql(900, 1, "'acceptee'", "'refusee'")) == Verdict::Refused);
  }
}

TEST_CASE("a difference that was told never changes and never goes", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    const Id lot = lot_en_partie_decide(base);
    base.must(ecart_sql(lot, 2, "'FMT-05'", "'acceptee'"));
    CAPTURE(reglage);
    for (const std::string_view verbe : {"INSERT", "INSERT OR REPLACE", "REPLACE", "INSERT OR IGNORE"})
      CHECK(base.verdict(ecart_sql(lot, 2, "'FMT-06'", "'acceptee'", verbe)) == Verdict::Refused);
    for (
        const std::string_view sql :
        {"DELETE FROM retour_ecart", "UPDATE retour_ecart SET prediction = 'FMT-06'",
         "UPDATE OR REPLACE retour_ecart SET num_ligne = 1", "UPDATE OR IGNORE retour_ecart SET lot_id = 900",
         "INSERT INTO retour_ecart VALUES (1, 2, 'FMT-06', 'acceptee') ON CONFLICT DO UPDATE SET prediction = "
         "'FMT-06'"})
      CHECK(base.verdict(std::string(sql)) == Verdict::Refused);
  }
}

namespace {

std::string difference_sql(Id lot, int ligne, std::string_view cle, std::string_view valeurs) {
  return fmt::format(
      "INSERT INTO retour_difference (lot_id, num_ligne, cle, depose, rendu) VALUES ({}, {}, {}, {})", lot,
      ligne, cle, valeurs);
}

}  // namespace

TEST_CASE("what came back otherwise is told once of a decided line", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    const Id lot = lot_en_partie_decide(base);
    CAPTURE(reglage);
    CHECK(base.verdict(difference_sql(lot, 1, "'dateFacture'", "'2022-05-15', ''")) == Verdict::Accepted);
    CHECK(base.verdict(difference_sql(lot, 2, "'dateFacture'", "'', 'x'")) == Verdict::Accepted);
    CHECK(base.verdict(difference_sql(lot, 3, "'dateFacture'", "'a', 'b'")) == Verdict::Refused);
    CHECK(base.verdict(difference_sql(lot, 9, "'dateFacture'", "'a', 'b'")) == Verdict::Refused);
    CHECK(base.verdict(difference_sql(900, 1, "'dateFacture'", "'a', 'b'")) == Verdict::Refused);
    for (const std::string_view valeurs : {"'a', 'a'", "NULL, 'a'", "'a', NULL"})
      CHECK(base.verdict(difference_sql(lot, 1, "'dateFacture'", valeurs)) == Verdict::Refused);
    CHECK(base.verdict(difference_sql(lot, 1, "''", "'a', 'b'")) == Verdict::Refused);
  }
}

TEST_CASE("what came back otherwise never changes and stays as long as its line is decided", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    const Id lot = lot_en_partie_decide(base);
    base.must(difference_sql(lot, 1, "'dateFacture'", "'a', 'b'"));
    CAPTURE(reglage);
    for (
        const std::string_view sql :
        {"DELETE FROM retour_difference", "UPDATE retour_difference SET rendu = 'c'",
         "UPDATE OR REPLACE retour_difference SET num_ligne = 2",
         "INSERT OR REPLACE INTO retour_difference VALUES (1, 1, 'dateFacture', 'a', 'c')",
         "INSERT INTO retour_difference VALUES (1, 1, 'dateFacture', 'a', 'c') ON CONFLICT DO UPDATE SET rendu = "
         "'c'"})
      CHECK(base.verdict(std::string(sql)) == Verdict::Refused);
  }
}

TEST_CASE("what a person said of a label is an answer to a label that can be asked", "[schema]") {
  SchemaBase base;
  const auto dire = [&](std::string_view valeurs) {
    return base.verdict(fmt::format("INSERT INTO libelle_tranche VALUES ({})", valeurs));
  };
  base.must("INSERT INTO libelle_tranche VALUES ('recevable', 'A', 'Recevable', 'refusee')");
  CHECK(dire("'recevable', '', 'Recevable', 'acceptee'") == Verdict::Accepted);
  for (const std::string_view valeurs :
       {"'recevable', 'A', 'Recevable', 'acceptee'", "'', 'A', 'x', 'acceptee'", "'x', NULL, 'x', 'acceptee'",
        "'x', 'A', '', 'acceptee'", "'x', 'A', 'x', 'peut-etre'", "'x', 'A', 'x', NULL",
        "'demande acceptee', 'A', 'Demande acceptée', 'refusee'"}) {
    CAPTURE(valeurs);
    CHECK(dire(valeurs) == Verdict::Refused);
  }
  for (const std::string_view sql : {"INSERT INTO libelle_note VALUES ('', 'x', 'note')",
                                     "INSERT INTO libelle_note VALUES ('x', '', 'note')",
                                     "INSERT INTO libelle_note VALUES ('x', 'x', '')"})
    CHECK(base.verdict(std::string(sql)) == Verdict::Refused);
  CHECK(base.verdict("INSERT INTO libelle_note VALUES ('x', 'X', 'note')") == Verdict::Accepted);
}

}  // namespace finhop::tests
