// What no SQL client can do to what was sent to the ASP after the deposit.
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "store/schema_base.hpp"

namespace finhop::tests {
namespace {

using S = domain::StatutSolde;

std::string piece_sql(Id avance, int rang = 1, std::string_view motif = "'VA illisible'",
                      std::string_view verbe = "INSERT") {
  return fmt::format(
      "{} INTO piece_envoyee VALUES ({}, {}, 'VA', 'PDF', 'va.pdf', (SELECT max(id) FROM document), '2022-06-30', {})",
      verbe, avance, rang, motif);
}

std::string facture_sql(Id avance, int rang = 1, std::string_view motif = "'avoir'",
                        std::string_view verbe = "INSERT") {
  return fmt::format("{} INTO facture_envoyee VALUES ({}, {}, '2022-06-20', 1150000, '2022-06-30', {})",
                     verbe, avance, rang, motif);
}

}  // namespace

TEST_CASE("something is sent while the ASP looks into the request and at no other time", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    for (const auto& statut : domain::statuts<S>()) {
      const Id id = base.solde_en(statut.statut);
      const bool attend = statut.statut == S::Accepte || statut.statut == S::Incomplet ||
                          statut.statut == S::AModifier || statut.statut == S::Valide;
      CAPTURE(reglage, statut.id);
      for (const std::string_view verbe : {"INSERT", "INSERT OR REPLACE", "REPLACE", "INSERT OR FAIL"}) {
        const Verdict attendu = attend ? Verdict::Accepted : Verdict::Refused;
        CHECK(base.verdict(piece_sql(id, 1, "'VA illisible'", verbe)) == attendu);
        CHECK(base.verdict(facture_sql(id, 1, "'avoir'", verbe)) == attendu);
      }
    }
    CHECK(base.verdict(piece_sql(900)) == Verdict::Refused);
    CHECK(base.verdict(facture_sql(900)) == Verdict::Refused);
  }
}

TEST_CASE("what was sent has its motive and its rank and stays", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    const Id id = base.solde_en(S::Incomplet);
    CAPTURE(reglage);
    for (const std::string_view motif : {"NULL", "''", "'  '", "char(9)"}) {
      CHECK(base.verdict(piece_sql(id, 1, motif)) == Verdict::Refused);
      CHECK(base.verdict(facture_sql(id, 1, motif)) == Verdict::Refused);
    }
    for (const int rang : {-1, 0, 2}) {
      CHECK(base.verdict(piece_sql(id, rang)) == Verdict::Refused);
      CHECK(base.verdict(facture_sql(id, rang)) == Verdict::Refused);
    }
    base.must(piece_sql(id));
    base.must(facture_sql(id));
    for (const std::string_view verbe : {"INSERT", "REPLACE", "INSERT OR IGNORE"}) {
      CHECK(base.verdict(piece_sql(id, 1, "'autre'", verbe)) == Verdict::Refused);
      CHECK(base.verdict(facture_sql(id, 1, "'autre'", verbe)) == Verdict::Refused);
    }
    for (const std::string_view table : {"piece_envoyee", "facture_envoyee"}) {
      CHECK(base.verdict(fmt::format("DELETE FROM {}", table)) == Verdict::Refused);
      CHECK(base.verdict(fmt::format("UPDATE {} SET motif = 'autre'", table)) == Verdict::Refused);
      CHECK(base.verdict(fmt::format("UPDATE OR IGNORE {} SET rang = 7", table)) == Verdict::Refused);
    }
    CHECK(base.verdict("UPDATE facture SET montant_segur_ht = 1") == Verdict::Refused);
    CHECK(base.verdict("UPDATE piece SET format = 'PNG'") == Verdict::Refused);
  }
}

TEST_CASE("an answer stays while something sent since rests on it", "[schema]") {
  SchemaBase base;
  const Id id = base.solde_en(S::Accepte);
  base.must("UPDATE lot SET statut = 'traite'");
  CHECK(base.verdict("UPDATE lot SET statut = 'depose', motif = 'erreur'") == Verdict::Accepted);
  base.must(facture_sql(id));
  CHECK(base.verdict("UPDATE lot SET statut = 'depose', motif = 'erreur'") == Verdict::Refused);
}

}  // namespace finhop::tests
