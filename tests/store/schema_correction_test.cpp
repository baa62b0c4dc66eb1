// What no SQL client can do by way of correcting: steps back want their motive, in the same statement, and nothing that
// rests on what they take back.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "store/schema_base.hpp"

namespace finhop::tests {
namespace {

using domain::StatutAvance;
using domain::StatutLot;
using domain::StatutSolde;

constexpr std::string_view kVerbes[] = {"UPDATE", "UPDATE OR REPLACE", "UPDATE OR IGNORE", "UPDATE OR FAIL"};

// `motif`: as SQL, or empty for none in the statement.
std::string pas_sql(std::string_view verbe, std::string_view table, Id id, std::string_view vers,
                    std::string_view motif) {
  const std::string_view cle = table == "solde" ? "avance_id" : "id";
  const std::string dit = motif.empty() ? "" : fmt::format(", motif = {}", motif);
  return fmt::format("{} {} SET statut = '{}'{} WHERE {} = {}", verbe, table, vers, dit, cle, id);
}

void check_motif(SchemaBase& base, std::string_view table, Id id, std::string_view vers) {
  const std::string_view cle = table == "solde" ? "avance_id" : "id";
  CAPTURE(table, id, vers);
  base.must("SAVEPOINT s");
  base.must(fmt::format("UPDATE {} SET motif = 'ancien' WHERE {} = {}", table, cle, id));
  for (const auto verbe : kVerbes) {
    for (const std::string_view motif : {"", "NULL", "''", "'   '", "char(9, 10)", "'ancien'"})
      CHECK(base.verdict(pas_sql(verbe, table, id, vers, motif)) == Verdict::Refused);
    CHECK(base.verdict(pas_sql(verbe, table, id, vers, "'erreur de saisie'")) == Verdict::Accepted);
  }
  base.must("ROLLBACK TO s; RELEASE s");
}

bool suit_le_lot(StatutSolde vers) {
  return vers == StatutSolde::Exporte || vers == StatutSolde::Depose;
}

}  // namespace

TEST_CASE("a correction is taken with a motive of its own and with nothing else", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    CAPTURE(reglage);
    for (const auto& pas : domain::corrections<StatutAvance>())
      check_motif(base, "avance", base.avance_en(pas.de), domain::id(pas.vers));
    for (const auto& pas : domain::corrections<StatutSolde>())
      if (!suit_le_lot(pas.vers)) check_motif(base, "solde", base.solde_en(pas.de), domain::id(pas.vers));
    for (const auto& pas : domain::corrections<StatutLot>())
      check_motif(base, "lot", base.lot_en(pas.de), domain::id(pas.vers));
  }
}

TEST_CASE("a motive opens no step that is neither allowed nor a correction", "[schema]") {
  SchemaBase base;
  for (const auto& de : domain::statuts<StatutAvance>()) {
    const Id id = base.avance_en(de.statut);
    for (const auto& vers : domain::statuts<StatutAvance>()) {
      const domain::Pas pas{de.statut, vers.statut};
      if (de.statut == vers.statut || domain::est_permis(pas) || domain::est_une_correction(pas)) continue;
      CAPTURE(de.id, vers.id);
      CHECK(base.verdict(pas_sql("UPDATE", "avance", id, vers.id, "'erreur'")) == Verdict::Refused);
    }
  }
  for (const auto& de : domain::statuts<StatutSolde>()) {
    const Id id = base.solde_en(de.statut);
    for (const auto& vers : domain::statuts<StatutSolde>()) {
      const domain::Pas pas{de.statut, vers.statut};
      const bool sans_lot = vers.statut == StatutSolde::Exporte;  // a correction that its lot brings about
      if (de.statut == vers.statut || domain::est_permis(pas)) continue;
      if (domain::est_une_correction(pas) && !sans_lot) continue;
      CAPTURE(de.id, vers.id);
      CHECK(base.verdict(pas_sql("UPDATE", "solde", id, vers.id, "'erreur'")) == Verdict::Refused);
    }
  }
}

TEST_CASE("a paid avance stays so while its solde is claimed whatever the motive", "[schema]") {
  SchemaBase base;
  for (const auto statut : statuts_vivants()) {
    const Id id = base.solde_en(statut);
    CAPTURE(domain::id(statut));
    for (const std::string_view vers : {"validee", "en_instruction"})
      CHECK(base.verdict(pas_sql("UPDATE", "avance", id, vers, "'erreur'")) == Verdict::Refused);
  }
  for (const auto statut : {StatutSolde::EnPreparation, StatutSolde::Rejete})
    CHECK(base.verdict(pas_sql("UPDATE", "avance", base.solde_en(statut), "validee", "'erreur'")) ==
          Verdict::Accepted);
}

TEST_CASE("a refusal that is taken back makes the avance paid again in the same statement", "[schema]") {
  for (const auto& reglage : reglages()) {
    for (const std::string_view vers : {"accepte", "a_modifier", "valide"}) {
      SchemaBase base(reglage);
      const Id id = base.solde_en(StatutSolde::Refuse);
      CAPTURE(reglage, vers);
      base.must(fmt::format(
          "UPDATE avance SET motif = 'erreur' WHERE id = {0}; UPDATE solde SET statut = '{1}', date_statut = "
          "'2022-08-01', motif = 'erreur' WHERE avance_id = {0}",
          id, vers));
      CHECK(base.value(fmt::format(
                "SELECT statut || ' ' || date_statut || ' ' || motif FROM avance WHERE id = {}", id)) ==
            "payee 2022-08-01 erreur");
      CHECK(base.statut_solde(id) == vers);
    }
  }
}

TEST_CASE("a solde comes back only beside an avance that is paid or can be", "[schema]") {
  SchemaBase base;
  const Id refuse = base.solde_en(StatutSolde::Refuse);
  base.must(fmt::format("UPDATE avance SET statut = 'recouvree' WHERE id = {}", refuse));
  CHECK(base.verdict(pas_sql("UPDATE", "solde", refuse, "valide", "'erreur'")) == Verdict::Refused);
  const Id paye = base.solde_en(StatutSolde::Paye);
  base.must(fmt::format("UPDATE avance SET statut = 'a_recouvrer' WHERE id = {}", paye));
  CHECK(base.verdict(pas_sql("UPDATE", "solde", paye, "valide", "'erreur'")) == Verdict::Refused);
  base.must(pas_sql("UPDATE", "avance", paye, "payee", "'erreur'"));
  CHECK(base.verdict(pas_sql("UPDATE", "solde", paye, "valide", "'erreur'")) == Verdict::Accepted);
}

}  // namespace finhop::tests
