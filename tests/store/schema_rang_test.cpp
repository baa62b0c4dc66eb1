// What no SQL client can do to the rank of a lot: take one that is held, give back one that must not be.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "store/schema_base.hpp"

namespace finhop::tests {
namespace {

using domain::StatutLot;

constexpr std::string_view kInsertions[] = {"INSERT", "INSERT OR REPLACE", "REPLACE", "INSERT OR IGNORE"};
constexpr std::string_view kChangements[] = {"UPDATE", "UPDATE OR REPLACE", "UPDATE OR IGNORE",
                                             "UPDATE OR FAIL"};

std::string pas_sql(Id lot, std::string_view vers, std::string_view verbe = "UPDATE") {
  return fmt::format("{} lot SET statut = '{}' WHERE id = {}", verbe, vers, lot);
}

}  // namespace

TEST_CASE("a rank that a lot holds is given to no other one", "[schema]") {
  for (const auto& reglage : reglages()) {
    for (const auto& statut : domain::statuts<StatutLot>()) {
      for (const auto verbe : kInsertions) {
        SchemaBase base(reglage);
        const Id lot = base.lot_en(statut.statut);
        const int rang = std::stoi(base.value(fmt::format("SELECT rang FROM lot WHERE id = {}", lot)));
        CAPTURE(reglage, statut.id, verbe);
        const auto en_prendre = [&](const Lot& autre) {
          return base.verdict(lot_sql(
              {.rang = autre.rang, .ans = autre.ans, .jour = autre.jour, .verbe = std::string(verbe)}));
        };
        CHECK(en_prendre({.rang = rang}) == Verdict::Refused);
        CHECK(en_prendre({.rang = rang + 1}) == Verdict::Accepted);
        CHECK(en_prendre({.rang = rang, .jour = "2022-05-17"}) == Verdict::Accepted);
        CHECK(en_prendre({.rang = rang, .ans = kAutreAns}) == Verdict::Accepted);
      }
    }
  }
}

namespace {

constexpr std::string_view kRendre = "UPDATE lot SET rang_rendu = 1 WHERE id = 1";

}  // namespace

TEST_CASE("only a lot that will not be deposited gives its rank back and another one may take it",
          "[schema]") {
  for (const auto& reglage : reglages()) {
    for (const auto& statut : domain::statuts<StatutLot>()) {
      SchemaBase base(reglage);
      base.lot_en(statut.statut);
      const bool mort = statut.statut == StatutLot::Annule || statut.statut == StatutLot::Remplace;
      CAPTURE(reglage, statut.id);
      CHECK(base.verdict("DELETE FROM lot_rang") == Verdict::Refused);
      for (const auto verbe : kChangements)
        CHECK(base.verdict(fmt::format("{} lot SET rang_rendu = 1", verbe)) ==
              (mort ? Verdict::Accepted : Verdict::Refused));
      if (!mort) continue;
      const std::string memes = lot_sql({.rang = 1});
      base.must(std::string(kRendre));
      CHECK(base.verdict(memes) == Verdict::Accepted);
      CHECK(base.verdict("UPDATE lot SET rang_rendu = 0") == Verdict::Accepted);
      base.must(memes);
      CHECK(base.verdict(memes) == Verdict::Refused);
      for (const auto verbe : kChangements)
        CHECK(base.verdict(fmt::format("{} lot SET rang_rendu = 0 WHERE id = 1", verbe)) == Verdict::Refused);
      CHECK(base.verdict("UPDATE lot SET rang_rendu = 1 WHERE id = 2") == Verdict::Refused);
      CHECK(base.verdict("DELETE FROM lot_rang") == Verdict::Refused);
    }
  }
}

TEST_CASE("a rank once deposited is never given back even when its deposit was a mistake", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    const Id lot = base.lot_en(StatutLot::Depose);
    base.must(fmt::format("UPDATE lot SET statut = 'genere', motif = 'erreur' WHERE id = {}", lot));
    base.must(pas_sql(lot, "annule"));
    CAPTURE(reglage);
    for (const auto verbe : kChangements)
      CHECK(base.verdict(fmt::format("{} lot SET rang_rendu = 1", verbe)) == Verdict::Refused);
    for (const std::string_view sql :
         {"DELETE FROM lot_rang", "UPDATE lot_rang SET depose = 0",
          "UPDATE OR REPLACE lot_rang SET depose = 0",
          "REPLACE INTO lot_rang SELECT numero_ans, date_depot, rang, lot_id, 0 FROM lot_rang"})
      CHECK(base.verdict(std::string(sql)) == Verdict::Refused);
    CHECK(base.verdict(lot_sql({.rang = 1})) == Verdict::Refused);
  }
}

TEST_CASE("the record of the ranks follows the lots", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    base.must(lot_sql({.rang = 7}));
    CHECK(base.value("SELECT rang || ' ' || lot_id || ' ' || depose FROM lot_rang") == "7 1 0");
    for (
        const std::string_view sql :
        {"DELETE FROM lot_rang", "UPDATE lot_rang SET rang = 6", "UPDATE OR REPLACE lot_rang SET lot_id = 2",
         "UPDATE lot_rang SET date_depot = '2022-05-17'",
         "UPDATE OR IGNORE lot_rang SET numero_ans = 'ABCDEFGH90'",
         "REPLACE INTO lot_rang VALUES ('1234567890', '2022-05-16', 7, 1, 0)",
         "INSERT OR IGNORE INTO lot_rang VALUES ('1234567890', '2022-05-16', 7, 1, 0)",
         "INSERT INTO lot_rang VALUES ('1234567890', '2022-05-16', 7, 1, 0) ON CONFLICT DO UPDATE SET rang = 1",
         "INSERT INTO lot_rang VALUES ('1234567890', '2022-05-16', 8, 1, 0)",
         "INSERT INTO lot_rang VALUES ('1234567890', '2022-05-16', 8, NULL, 0)"}) {
      CAPTURE(reglage, sql);
      CHECK(base.verdict(std::string(sql)) == Verdict::Refused);
    }
  }
}

}  // namespace finhop::tests
