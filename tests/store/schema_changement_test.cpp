// What each command changed is kept under guard: no client makes it say something else.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "store/schema_base.hpp"

namespace finhop::tests {
namespace {

void journal(SchemaBase& base, int operation) {
  base.must(fmt::format(
      "INSERT INTO journal (numero, operation, instant, auteur, commande, evenement, detail, empreinte) "
      "SELECT count(*) + 1, {}, '2022-05-16T09:00:00Z', 'alice', 'c', 'e', 'd', printf('%064d', 0) "
      "FROM journal",
      operation));
}

std::string changement(std::string_view valeurs, std::string_view verbe = "INSERT") {
  return fmt::format(
      "{} INTO changement (operation, schema, lignes, barriere, annulee_par, changeset) VALUES ({})", verbe,
      valeurs);
}

// Operations 1 and 2, each with what it changed.
void arranger(SchemaBase& base) {
  for (int operation : {1, 2}) {
    journal(base, operation);
    base.must(changement(fmt::format("{}, 4, 1, NULL, NULL, x'54'", operation)));
  }
}

}  // namespace

TEST_CASE("a change goes with the last operation of the journal and is told once", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    arranger(base);
    for (const std::string_view verbe : {"INSERT", "REPLACE", "INSERT OR IGNORE"}) {
      CAPTURE(reglage, verbe);
      CHECK(base.verdict(changement("1, 4, 1, NULL, NULL, x'55'", verbe)) == Verdict::Refused);
      CHECK(base.verdict(changement("2, 4, 1, NULL, NULL, x'55'", verbe)) == Verdict::Refused);
      CHECK(base.verdict(changement("3, 4, 1, NULL, NULL, x'55'", verbe)) == Verdict::Refused);
    }
    journal(base, 3);
    CHECK(base.verdict(changement("3, 4, 1, NULL, 4, x'55'")) == Verdict::Refused);
    CHECK(base.verdict(changement("3, 4, 0, NULL, NULL, x'55'")) == Verdict::Refused);
    CHECK(base.verdict(changement("3, 4, 1, NULL, NULL, NULL")) == Verdict::Refused);
    CHECK(base.verdict(changement("3, 4, 0, 'lot.depose', NULL, x''")) == Verdict::Accepted);
    CHECK(base.verdict(changement("3, 4, 1, NULL, NULL, x'55'")) == Verdict::Accepted);
  }
}

TEST_CASE("a change is undone once by the last operation and says nothing else afterwards", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    arranger(base);
    CAPTURE(reglage);
    CHECK(base.verdict("UPDATE changement SET annulee_par = 2 WHERE operation = 1") == Verdict::Accepted);
    CHECK(base.verdict("UPDATE changement SET annulee_par = 2 WHERE operation = 2") == Verdict::Refused);
    CHECK(base.verdict("UPDATE changement SET annulee_par = 3 WHERE operation = 2") == Verdict::Refused);
    journal(base, 3);
    CHECK(base.verdict("UPDATE changement SET annulee_par = 2 WHERE operation = 1") == Verdict::Refused);
    base.must("UPDATE changement SET annulee_par = 3 WHERE operation = 2");
    for (const std::string_view verbe : {"UPDATE", "UPDATE OR REPLACE", "UPDATE OR IGNORE"})
      for (const std::string_view valeur :
           {"annulee_par = NULL", "annulee_par = 3", "annulee_par = 4", "changeset = x'00'", "lignes = 7",
            "schema = 7", "barriere = 'x'", "operation = 9", "rowid = 9"})
        for (const int operation : {1, 2}) {
          CAPTURE(verbe, valeur, operation);
          CHECK(base.verdict(fmt::format("{} changement SET {} WHERE operation = {}", verbe, valeur,
                                         operation)) == Verdict::Refused);
        }
  }
}

TEST_CASE("what stays for good is never marked undone", "[schema]") {
  SchemaBase base;
  journal(base, 1);
  base.must(changement("1, 4, 1, 'lot.depose', NULL, x'54'"));
  journal(base, 2);
  CHECK(base.verdict("UPDATE changement SET annulee_par = 2 WHERE operation = 1") == Verdict::Refused);
}

TEST_CASE("a change is never taken out of the base", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    arranger(base);
    CAPTURE(reglage);
    CHECK(base.verdict("DELETE FROM changement") == Verdict::Refused);
    CHECK(base.verdict("DELETE FROM changement WHERE operation = 2") == Verdict::Refused);
  }
}

TEST_CASE("the pieces of a change follow one another and stay as they were written", "[schema]") {
  const auto suite = [](std::string_view valeurs, std::string_view verbe = "INSERT") {
    return fmt::format("{} INTO changement_suite (operation, rang, sha256, octets) VALUES ({})", verbe,
                       valeurs);
  };
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    arranger(base);
    CAPTURE(reglage);
    base.must(suite("2, 1, printf('%064d', 1), x'54'"));
    for (const std::string_view verbe : {"INSERT", "REPLACE", "INSERT OR IGNORE"})
      for (const std::string_view valeurs :
           {"2, 1, printf('%064d', 1), x'55'", "2, 3, printf('%064d', 1), x'55'",
            "1, 1, printf('%064d', 1), x'55'", "3, 1, printf('%064d', 1), x'55'"}) {
        CAPTURE(verbe, valeurs);
        CHECK(base.verdict(suite(valeurs, verbe)) == Verdict::Refused);
      }
    for (const std::string_view valeurs : {"2, 2, 'abc', x'55'", "2, 2, printf('%064d', 1), x''",
                                           "2, 2, printf('%064d', 1), NULL", "2, 2, NULL, x'55'"}) {
      CAPTURE(valeurs);
      CHECK(base.verdict(suite(valeurs)) == Verdict::Refused);
    }
    for (const std::string_view valeur :
         {"octets = x'00'", "rang = 2", "operation = 1", "sha256 = printf('%064d', 2)"}) {
      CAPTURE(valeur);
      CHECK(base.verdict(fmt::format("UPDATE changement_suite SET {}", valeur)) == Verdict::Refused);
    }
    CHECK(base.verdict("DELETE FROM changement_suite") == Verdict::Refused);
    CHECK(base.verdict(suite("2, 2, printf('%064d', 1), x'55'")) == Verdict::Accepted);
  }
}

}  // namespace finhop::tests
