// Payments and the sums that avances and soldes show, attacked in plain SQL: no statement parts them.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "store/schema_base.hpp"

namespace finhop::tests {
namespace {

constexpr std::string_view kEgalite =
    "SELECT (SELECT count(*) FROM avance a WHERE (a.date_paiement, a.montant_avance) IS NOT (SELECT max(jour), "
    "sum(montant) FROM paiement WHERE avance_id = a.id AND nature = 'avance')) + (SELECT count(*) FROM solde s WHERE "
    "(s.date_paiement, s.montant_paye) IS NOT (SELECT max(jour), sum(montant) FROM paiement WHERE avance_id = "
    "s.avance_id AND nature = 'solde'))";

std::string avis(int id = 1, std::string_view verbe = "INSERT") {
  return fmt::format(
      "{} INTO avis_de_paiement VALUES ({}, 'VIR 1', 'avis.csv', '2022-05-16T09:00:00Z', 2, 100, printf('%064d', {}))",
      verbe, id, id);
}

struct Verse {
  int rang = 1;
  std::string_view nature = "avance";
  std::string_view jour = "'2022-04-02'";
  std::string_view montant = "100";
  std::string_view reste = "NULL, NULL, NULL";  // reference, avis_id, ligne
};
std::string paiement(const Verse& v, std::string_view verbe = "INSERT") {
  return fmt::format("{} INTO paiement VALUES (1, '{}', {}, {}, {}, {})", verbe, v.nature, v.rang, v.jour,
                     v.montant, v.reste);
}

std::string somme(SchemaBase& base, std::string_view table, std::string_view montant) {
  return base.value(
      fmt::format("SELECT coalesce(date_paiement, '-') || ' ' || coalesce({}, '-') FROM {}", montant, table));
}

}  // namespace

TEST_CASE("what an avance shows as received is the sum of its payments and the last of their days",
          "[schema]") {
  for (const auto& reglage : reglages()) {
    CAPTURE(reglage);
    SchemaBase base(reglage);
    base.avance("00001");
    base.must("DELETE FROM paiement");
    CHECK(somme(base, "avance", "montant_avance") == "- -");
    base.must(paiement({}));
    CHECK(somme(base, "avance", "montant_avance") == "2022-04-02 100");
    base.must(paiement({.rang = 2, .jour = "'2022-03-01'", .montant = "50"}));
    CHECK(somme(base, "avance", "montant_avance") == "2022-04-02 150");
    base.must("UPDATE paiement SET montant = 60, jour = '2022-05-01' WHERE rang = 2");
    CHECK(somme(base, "avance", "montant_avance") == "2022-05-01 160");
    base.must("DELETE FROM paiement WHERE rang = 1");
    CHECK(somme(base, "avance", "montant_avance") == "2022-05-01 60");
    CHECK(base.value(std::string(kEgalite)) == "0");
  }
}

TEST_CASE("a sum that is written changes the only payment and is refused where there are several",
          "[schema]") {
  for (const auto& reglage : reglages()) {
    CAPTURE(reglage);
    SchemaBase base(reglage);
    const Id a = base.solde_en(domain::StatutSolde::Paye);
    for (const auto& [table, montant, nature] :
         std::vector<std::tuple<std::string, std::string, std::string>>{
             {"avance WHERE id", "montant_avance", "avance"},
             {"solde WHERE avance_id", "montant_paye", "solde"}}) {
      const std::string quoi = table.substr(0, table.find(' '));
      const std::string cle = table.substr(table.rfind(' ') + 1);
      const auto ecrire = [&](std::string_view jour, std::string_view combien) {
        return fmt::format("UPDATE {} SET date_paiement = {}, {} = {} WHERE {} = {}", quoi, jour, montant,
                           combien, cle, a);
      };
      const auto lignes = [&] {
        return base.column(fmt::format(
            "SELECT coalesce(jour, '-') || ' ' || coalesce(montant, '-') FROM paiement WHERE nature = '{}'",
            nature));
      };
      base.must(ecrire("'2022-07-01'", "500"));
      CHECK(lignes() == std::vector<std::string>{"2022-07-01 500"});
      base.must(ecrire("'2022-07-02'", "NULL"));
      CHECK(lignes() == std::vector<std::string>{"2022-07-02 -"});
      base.must(ecrire("NULL", "NULL"));
      CHECK(lignes().empty());
      base.must(ecrire("'2022-07-02'", "500"));
      base.must(fmt::format("INSERT INTO paiement VALUES ({}, '{}', 2, '2022-08-01', 1, NULL, NULL, NULL)", a,
                            nature));
      CHECK(base.verdict(ecrire("'2022-08-01'", "600")) == Verdict::Refused);
      CHECK(base.verdict(ecrire("'2022-08-02'", "501")) == Verdict::Refused);
      CHECK(base.verdict(ecrire("NULL", "NULL")) == Verdict::Refused);
      CHECK(base.verdict(fmt::format("UPDATE OR REPLACE {} SET {} = 1 WHERE {} = {}", quoi, montant, cle,
                                     a)) == Verdict::Refused);
      base.must(ecrire("'2022-08-01'", "501"));
      CHECK(base.value(std::string(kEgalite)) == "0");
    }
  }
}

TEST_CASE("an avance that is recorded as paid brings its payment", "[schema]") {
  SchemaBase base;
  base.avance("00001");
  base.must(
      "INSERT INTO avance (id, numero_editeur, numero_ans, statut, date_paiement, montant_avance) VALUES (7, "
      "'00007', '1234567890', 'recouvree', NULL, 300)");
  CHECK(base.column(
            "SELECT nature || rang || coalesce(jour, '-') || montant FROM paiement WHERE avance_id = 7") ==
        std::vector<std::string>{"avance1-300"});
}

TEST_CASE("a payment is of what is paid and stays where it was noted", "[schema]") {
  for (const auto& reglage : reglages()) {
    CAPTURE(reglage);
    SchemaBase base(reglage);
    base.avance("00001", "payee");
    base.must("DELETE FROM paiement");
    base.must(avis());
    for (const Verse& v :
         {Verse{.rang = 2}, Verse{.rang = 0}, Verse{.nature = "solde"}, Verse{.nature = "acompte"},
          Verse{.jour = "NULL", .montant = "NULL"}, Verse{.montant = "-1"}, Verse{.jour = "'2022-02-30'"},
          Verse{.reste = "' ', NULL, NULL"}, Verse{.reste = "NULL, 1, NULL"}, Verse{.reste = "NULL, NULL, 1"},
          Verse{.reste = "NULL, 2, 1"}, Verse{.reste = "NULL, 1, 0"},
          Verse{.montant = "NULL", .reste = "NULL, 1, 1"}, Verse{.jour = "NULL", .reste = "NULL, 1, 1"}}) {
      CAPTURE(paiement(v));
      CHECK(base.verdict(paiement(v)) == Verdict::Refused);
    }
    base.must(paiement({.reste = "'VIR', 1, 2"}));
    for (const std::string& sql :
         {paiement({.rang = 1}, "INSERT OR REPLACE"), paiement({.rang = 2, .montant = "NULL"}),
          std::string("UPDATE paiement SET rang = 3"), std::string("UPDATE paiement SET nature = 'solde'"),
          std::string("UPDATE paiement SET avance_id = 2"),
          std::string("UPDATE paiement SET avis_id = NULL, ligne = NULL"),
          std::string("UPDATE paiement SET ligne = 3"), std::string("UPDATE paiement SET montant = NULL")}) {
      CAPTURE(sql);
      CHECK(base.verdict(sql) == Verdict::Refused);
    }
    base.must(paiement({.rang = 2}));
    CHECK(base.verdict("UPDATE paiement SET montant = NULL WHERE rang = 2") == Verdict::Refused);
    base.must("UPDATE avance SET statut = 'a_recouvrer'");
    CHECK(base.verdict(paiement({.rang = 3})) == Verdict::Refused);
    CHECK(base.value(std::string(kEgalite)) == "0");
  }
}

TEST_CASE("a payment without an amount is the only one", "[schema]") {
  SchemaBase base;
  base.avance("00001");
  base.must("DELETE FROM paiement");
  base.must(paiement({.montant = "NULL"}));
  CHECK(somme(base, "avance", "montant_avance") == "2022-04-02 -");
  CHECK(base.verdict(paiement({.rang = 2})) == Verdict::Refused);
  CHECK(base.verdict("UPDATE paiement SET montant = 100") == Verdict::Accepted);
}

TEST_CASE("a notice of payment is there once and never changes", "[schema]") {
  for (const auto& reglage : reglages()) {
    CAPTURE(reglage);
    SchemaBase base(reglage);
    base.must(avis());
    for (
        const std::string& sql :
        {avis(), avis(1, "REPLACE"), avis(1, "INSERT OR REPLACE"),
         std::string(
             "INSERT INTO avis_de_paiement SELECT 2, reference, nom_fichier, recu_le, lignes, total, empreinte "
             "FROM avis_de_paiement"),
         std::string("UPDATE avis_de_paiement SET total = 1"),
         std::string("UPDATE OR REPLACE avis_de_paiement SET id = 2"),
         std::string("DELETE FROM avis_de_paiement"),
         std::string("INSERT INTO avis_de_paiement VALUES (3, '', 'a', '2022', 1, 1, printf('%064d', 3))"),
         std::string("INSERT INTO avis_de_paiement VALUES (3, NULL, 'a', '2022', 0, 1, printf('%064d', 3))"),
         std::string("INSERT INTO avis_de_paiement VALUES (3, NULL, 'a', '2022', 1, -1, printf('%064d', 3))"),
         std::string("INSERT INTO avis_de_paiement VALUES (3, NULL, 'a', '2022', 1, 1, 'x')")}) {
      CAPTURE(sql);
      CHECK(base.verdict(sql) == Verdict::Refused);
    }
  }
}

}  // namespace finhop::tests
