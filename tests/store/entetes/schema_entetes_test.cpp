// What is remembered of the columns of tables, attacked in plain SQL.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "store/schema_base.hpp"

namespace finhop::tests {
namespace {

constexpr std::string_view kVerbes[]{"INSERT", "INSERT OR REPLACE", "REPLACE", "INSERT OR FAIL"};

struct Ecrite {
  std::string_view sorte = "'avances'";
  std::string_view cle = "'client' || char(10) || 'numero'";
  std::string_view titres = "'N°' || char(10) || 'Client'";
  int colonnes = 2;
  int id = 1;
  std::string_view verbe = "INSERT";
};
std::string entete_sql(const Ecrite& l = {}) {
  return fmt::format("{} INTO entete VALUES ({}, {}, {}, {}, {}, '2022-05-16T09:00:00Z', 'test')", l.verbe,
                     l.id, l.sorte, l.cle, l.titres, l.colonnes);
}

std::string colonne_sql(std::string_view titre, std::string_view champ, std::string_view verbe = "INSERT",
                        int entete = 1) {
  return fmt::format("{} INTO entete_colonne VALUES ({}, {}, {})", verbe, entete, titre, champ);
}

}  // namespace

TEST_CASE("the titles of a table are remembered once for its sort", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    CAPTURE(reglage);
    for (const Ecrite& ligne : std::vector<Ecrite>{{.sorte = "'factures'"},
                                                   {.sorte = "NULL"},
                                                   {.sorte = "'Avances'"},
                                                   {.cle = "''"},
                                                   {.cle = "NULL"},
                                                   {.cle = "'Client'"},
                                                   {.cle = "'a b'"},
                                                   {.cle = "'é'"},
                                                   {.cle = "'a' || char(0)"},
                                                   {.cle = "printf('%020001d', 1)"},
                                                   {.titres = "''"},
                                                   {.titres = "NULL"},
                                                   {.titres = "'a' || char(0) || 'b'"},
                                                   {.titres = "printf('%020001d', 1)"},
                                                   {.colonnes = 0},
                                                   {.colonnes = -1},
                                                   {.colonnes = 201},
                                                   {.id = 0}}) {
      CAPTURE(entete_sql(ligne));
      CHECK(base.verdict(entete_sql(ligne)) == Verdict::Refused);
    }
    CHECK(base.verdict("INSERT INTO entete VALUES (1, 'avances', 'a', 'a', 1, 'hier', 'test')") ==
          Verdict::Refused);
    CHECK(base.verdict("INSERT INTO entete VALUES (1, 'avances', 'a', 'a', 1, '2022-05-16', NULL)") ==
          Verdict::Refused);
    base.must(entete_sql());
    for (const std::string_view verbe : kVerbes) {
      CAPTURE(verbe);
      CHECK(base.verdict(entete_sql({.id = 2, .verbe = verbe})) == Verdict::Refused);
      CHECK(base.verdict(entete_sql({.cle = "'autre'", .verbe = verbe})) == Verdict::Refused);
      CHECK(base.verdict(entete_sql({.sorte = "'soldes'", .id = 3, .verbe = verbe})) == Verdict::Accepted);
    }
    for (const std::string_view change :
         {"id = 7", "sorte = 'paiements'", "cle = 'autre'", "colonnes = 0", "auteur = NULL"})
      for (const std::string_view verbe : {"UPDATE", "UPDATE OR REPLACE", "UPDATE OR IGNORE"})
        CHECK(base.verdict(fmt::format("{} entete SET {} WHERE id = 1", verbe, change)) != Verdict::Accepted);
    CHECK(base.verdict("UPDATE entete SET titres = 'Client', colonnes = 1, auteur = 'autre' WHERE id = 1") ==
          Verdict::Accepted);
  }
}

TEST_CASE("a title gives one field, and a field comes from one title", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    CAPTURE(reglage);
    CHECK(base.verdict(colonne_sql("'N°'", "'numeroEditeur'")) == Verdict::Refused);  // of no header
    base.must(entete_sql({.colonnes = 3}));
    for (const std::string_view titre :
         {"''", "NULL", "' a'", "'a '", "'a' || char(0)", "printf('%01001d', 1)"}) {
      CAPTURE(titre);
      CHECK(base.verdict(colonne_sql(titre, "'client'")) == Verdict::Refused);
    }
    for (const std::string_view champ : {"''", "'a b'", "'numéro'", "'a1'", "printf('%0101d', 1)"}) {
      CAPTURE(champ);
      CHECK(base.verdict(colonne_sql("'Titre'", champ)) == Verdict::Refused);
    }
    base.must(colonne_sql("'N°'", "'numeroEditeur'"));
    base.must(colonne_sql("'Remarque'", "NULL"));
    for (const std::string_view verbe : kVerbes) {
      CAPTURE(verbe);
      CHECK(base.verdict(colonne_sql("'N°'", "'client'", verbe)) == Verdict::Refused);
      CHECK(base.verdict(colonne_sql("'Numéro'", "'numeroEditeur'", verbe)) == Verdict::Refused);
      CHECK(base.verdict(colonne_sql("'Avis'", "NULL", verbe)) == Verdict::Accepted);  // two may be left out
    }
    for (const std::string_view change : {"titre = 'a'", "champ = 'client'", "champ = NULL", "entete_id = 2"})
      for (const std::string_view verbe : {"UPDATE", "UPDATE OR REPLACE", "UPDATE OR IGNORE"})
        CHECK(base.verdict(fmt::format("{} entete_colonne SET {} WHERE titre = 'N°'", verbe, change)) ==
              Verdict::Refused);
    base.must(colonne_sql("'Avis'", "NULL"));
    CHECK(base.verdict(colonne_sql("'Autre'", "'client'")) == Verdict::Refused);  // more than the header says
    CHECK(base.verdict("UPDATE entete SET colonnes = 2") == Verdict::Refused);
    CHECK(base.verdict("DELETE FROM entete") == Verdict::Refused);
    CHECK(base.verdict("DELETE FROM entete_colonne; DELETE FROM entete") == Verdict::Accepted);
  }
}

}  // namespace finhop::tests
