// Named views, attacked in plain SQL: what is refused to a person is refused to any client.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "finhop/domain/statuts.hpp"
#include "store/schema_base.hpp"

namespace finhop::tests {
namespace {

constexpr std::string_view kVerbes[]{"INSERT", "INSERT OR REPLACE", "REPLACE", "INSERT OR FAIL"};

std::string vue_sql(std::string_view nom, int criteres = 2, int id = 1, std::string_view verbe = "INSERT") {
  return fmt::format("{} INTO vue VALUES ({}, {}, {}, '2022-05-16T09:00:00Z', 'test')", verbe, id, nom,
                     criteres);
}

std::string critere_sql(std::string_view cle, std::string_view valeur, int rang = 1,
                        std::string_view verbe = "INSERT", int vue = 1) {
  return fmt::format("{} INTO vue_critere VALUES ({}, {}, '{}', {})", verbe, vue, rang, cle, valeur);
}

struct Ecrit {
  std::string_view cle;
  std::string_view valeur;
};

}  // namespace

TEST_CASE("a view has a name of one line that no other has", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    CAPTURE(reglage);
    for (const std::string_view nom :
         {"NULL", "''", "' à relancer'", "'à relancer '", "'--pret'", "'-x'", "printf('%061d', 1)",
          "'a' || char(10) || 'b'", "'a' || char(9)", "'a' || char(0) || 'b'", "char(127)",
          "'a' || char(8203)", "char(65279) || 'a'", "'a' || char(8238) || 'b'", "'a' || char(173)",
          "x'61'"}) {
      CAPTURE(nom);
      CHECK(base.verdict(vue_sql(nom)) == Verdict::Refused);
    }
    for (const std::string_view nom :
         {"'à relancer'", "'60'", "'d''Île-de-France, 2ᵉ'", "printf('%060d', 1)"})
      CHECK(base.verdict(vue_sql(nom)) == Verdict::Accepted);
    for (const int criteres : {-1, 0, 201}) CHECK(base.verdict(vue_sql("'a'", criteres)) == Verdict::Refused);
    CHECK(base.verdict(vue_sql("'a'", 1, 0)) == Verdict::Refused);
    CHECK(base.verdict("INSERT INTO vue VALUES (1, 'a', 1, 'hier', 'test')") == Verdict::Refused);
    CHECK(base.verdict("INSERT INTO vue VALUES (1, 'a', 1, '2022-05-16', NULL)") == Verdict::Refused);
    base.must(vue_sql("'Relances'"));
    for (const std::string_view verbe : kVerbes) {
      CHECK(base.verdict(vue_sql("'relances'", 2, 2, verbe)) == Verdict::Refused);
      CHECK(base.verdict(vue_sql("'autre'", 2, 1, verbe)) == Verdict::Refused);
    }
    base.must(vue_sql("'autre'", 2, 2));
    for (const std::string_view change :
         {"nom = 'RELANCES'", "id = 3", "id = 1", "criteres = 0", "auteur = NULL"})
      for (const std::string_view verbe : {"UPDATE", "UPDATE OR REPLACE"})
        CHECK(base.verdict(fmt::format("{} vue SET {} WHERE id = 2", verbe, change)) == Verdict::Refused);
    CHECK(base.verdict("UPDATE vue SET nom = 'AUTRE' WHERE id = 2") == Verdict::Accepted);
  }
}

TEST_CASE("a criterion of a view has each word that finhop gives it", "[schema]") {
  SchemaBase base;
  base.must(vue_sql("'a'"));
  for (const auto& [cle, valeur] : std::vector<Ecrit>{{"ref", "'00001'"},
                                                      {"ans", "'1234567890'"},
                                                      {"etat", "'pret'"},
                                                      {"etat", "'bloque'"},
                                                      {"situation", "'attend_paiement'"},
                                                      {"client", "'Hôpital & fils'"},
                                                      {"finess", "'2A9999991'"},
                                                      {"ecart", "'oui'"},
                                                      {"depuis", "'2022-05-16'"},
                                                      {"jusqua", "'2022-05-16'"},
                                                      {"tri", "'-enJeu'"},
                                                      {"colonnes", "'client,numeroASP'"},
                                                      {"limite", "'999999999'"}}) {
    CAPTURE(cle, valeur);
    CHECK(base.verdict(critere_sql(cle, valeur)) == Verdict::Accepted);
  }
  for (const auto& statut : domain::statuts<domain::StatutAvance>())
    CHECK(base.verdict(critere_sql("avance", fmt::format("'{}'", statut.id))) == Verdict::Accepted);
  for (const auto& statut : domain::statuts<domain::StatutSolde>())
    CHECK(base.verdict(critere_sql("solde", fmt::format("'{}'", statut.id))) == Verdict::Accepted);
}

TEST_CASE("a criterion of a view that has no form of its key is refused", "[schema]") {
  SchemaBase base;
  base.must(vue_sql("'a'"));
  for (const auto& [cle, valeur] : std::vector<Ecrit>{{"couleur", "'rouge'"},
                                                      {"", "'x'"},
                                                      {"PRET", "'oui'"},
                                                      {"ref", "'1'"},
                                                      {"ref", "'0000é'"},
                                                      {"ans", "'123456789'"},
                                                      {"avance", "'paye'"},
                                                      {"avance", "'PAYEE'"},
                                                      {"solde", "'payee'"},
                                                      {"etat", "'oui'"},
                                                      {"situation", "'Prêt'"},
                                                      {"situation", "'a b'"},
                                                      {"client", "''"},
                                                      {"client", "NULL"},
                                                      {"client", "printf('%0201d', 1)"},
                                                      {"client", "'a' || char(10)"},
                                                      {"client", "'a' || char(0) || 'b'"},
                                                      {"client", "'a' || char(8203)"},
                                                      {"client", "' a'"},
                                                      {"finess", "'99999991'"},
                                                      {"finess", "'A99999991'"},
                                                      {"ecart", "'non'"},
                                                      {"depuis", "'2022-02-30'"},
                                                      {"depuis", "'16/05/2022'"},
                                                      {"jusqua", "'-022-05-16'"},
                                                      {"tri", "'--enJeu'"},
                                                      {"tri", "'-'"},
                                                      {"tri", "'en jeu'"},
                                                      {"colonnes", "'a,,b'"},
                                                      {"colonnes", "',a'"},
                                                      {"colonnes", "'a,'"},
                                                      {"colonnes", "'a b'"},
                                                      {"limite", "'0'"},
                                                      {"limite", "'01'"},
                                                      {"limite", "'1.5'"},
                                                      {"limite", "'1234567890'"},
                                                      {"sur", "'hier'"}}) {
    CAPTURE(cle, valeur);
    CHECK(base.verdict(critere_sql(cle, valeur)) == Verdict::Refused);
  }
}

TEST_CASE("the criteria of a view follow one another and stand once", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    CAPTURE(reglage);
    CHECK(base.verdict(critere_sql("etat", "'pret'")) == Verdict::Refused);  // of no view
    base.must(vue_sql("'a'", 3));
    for (const int rang : {-1, 0, 2, 201})
      CHECK(base.verdict(critere_sql("etat", "'pret'", rang)) == Verdict::Refused);
    base.must(critere_sql("ref", "'00001'"));
    base.must(critere_sql("etat", "'pret'", 2));
    for (const std::string_view verbe : kVerbes) {
      CAPTURE(verbe);
      CHECK(base.verdict(critere_sql("limite", "'5'", 1, verbe)) == Verdict::Refused);
      CHECK(base.verdict(critere_sql("ref", "'00001'", 3, verbe)) == Verdict::Refused);
      CHECK(base.verdict(critere_sql("etat", "'bloque'", 3, verbe)) == Verdict::Refused);
      CHECK(base.verdict(critere_sql("ref", "'00002'", 3, verbe)) == Verdict::Accepted);
    }
    for (const std::string_view change : {"cle = 'limite'", "valeur = 'bloque'", "rang = 7", "vue_id = 2"})
      for (const std::string_view verbe : {"UPDATE", "UPDATE OR REPLACE", "UPDATE OR IGNORE"})
        CHECK(base.verdict(fmt::format("{} vue_critere SET {} WHERE rang = 2", verbe, change)) ==
              Verdict::Refused);
    base.must(critere_sql("limite", "'5'", 3));
    CHECK(base.verdict(critere_sql("tri", "'client'", 4)) == Verdict::Refused);  // more than the view says
    CHECK(base.verdict("UPDATE vue SET criteres = 2") == Verdict::Refused);
    CHECK(base.verdict("DELETE FROM vue") == Verdict::Refused);
    CHECK(base.verdict("DELETE FROM vue_critere; DELETE FROM vue") == Verdict::Accepted);
  }
}

TEST_CASE("the days of a view make a period", "[schema]") {
  SchemaBase base;
  base.must(vue_sql("'a'", 3));
  CHECK(base.verdict(critere_sql("sur", "'depot'")) == Verdict::Refused);
  base.must(critere_sql("depuis", "'2022-05-16'"));
  CHECK(base.verdict(critere_sql("sur", "'depot'", 2)) == Verdict::Accepted);
  CHECK(base.verdict(critere_sql("jusqua", "'2022-05-15'", 2)) == Verdict::Refused);
  CHECK(base.verdict(critere_sql("jusqua", "'2022-05-16'", 2)) == Verdict::Accepted);
}

}  // namespace finhop::tests
