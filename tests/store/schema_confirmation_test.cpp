// No request leaves again as the portal refused it, unless a motive stands for that refusal.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "store/schema_base.hpp"

namespace finhop::tests {
namespace {

std::string confirmer_sql(Id avance, Id lot, std::string_view motif = "'le paiement manquait'",
                          std::string_view verbe = "INSERT") {
  return fmt::format(
      "{} INTO confirmation (avance_id, lot_id, empreinte, motif, confirme_le) SELECT {}, {}, empreinte, {}, "
      "'2022-05-17' FROM lot_ligne WHERE lot_id = {} AND avance_id = {}",
      verbe, avance, lot, motif, lot, avance);
}

struct Refusee {
  Id avance;
  Id lot;
};
Refusee refusee(SchemaBase& base) {
  const Id lot = base.lot(1);
  const Id avance = base.dossier("00001");
  base.must(ligne_sql({.lot = lot, .avance = avance, .empreinte = "la demande"}));
  base.deposer(lot);
  base.decider(lot, avance, "refusee");
  base.must(fmt::format("UPDATE lot SET statut = 'traite' WHERE id = {}", lot));
  return {avance, lot};
}

// The same line in another lot.
std::string renvoi(SchemaBase& base, const Refusee& r) {
  const Id lot = base.lot(1);
  return ligne_sql({.lot = lot, .avance = r.avance, .statut_avant = "rejete", .empreinte = "la demande"});
}

}  // namespace

TEST_CASE("a refused line does not leave again as it was", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    const Refusee r = refusee(base);
    CAPTURE(reglage);
    CHECK(base.verdict(renvoi(base, r)) == Verdict::Refused);
  }
}

TEST_CASE("a confirmed line leaves again as it was and a change takes the confirmation away", "[schema]") {
  for (const auto& reglage : reglages()) {
    CAPTURE(reglage);
    SchemaBase base(reglage);
    const Refusee r = refusee(base);
    base.must(confirmer_sql(r.avance, r.lot));
    CHECK(base.verdict(renvoi(base, r)) == Verdict::Accepted);
    for (const std::string_view changement :
         {"UPDATE facture SET montant_segur_ht = montant_segur_ht - 1",
          "UPDATE solde SET is_direct_to_dmp = 1", "INSERT INTO solde_ident_dmp VALUES ({}, 9, 'autre')",
          "INSERT INTO solde_valeur VALUES ({}, 'identINSi', 9, 'autre')", "DELETE FROM solde_valeur",
          "DELETE FROM solde_beneficiaire", "UPDATE piece SET nom_origine = 'autre'",
          "UPDATE avance SET numero_asp = 'FINHOPZZZZZZ'"}) {
      SchemaBase autre(reglage);
      const Refusee la = refusee(autre);
      autre.must(confirmer_sql(la.avance, la.lot));
      autre.must(fmt::format(fmt::runtime(changement), la.avance));
      CAPTURE(changement);
      CHECK(autre.verdict(renvoi(autre, la)) == Verdict::Refused);
    }
  }
}

TEST_CASE("only the last refusal is confirmed once and with a motive", "[schema]") {
  for (const auto& reglage : reglages()) {
    CAPTURE(reglage);
    SchemaBase base(reglage);
    const Refusee r = refusee(base);
    CHECK(base.verdict(confirmer_sql(r.avance, r.lot, "''")) == Verdict::Refused);
    CHECK(base.verdict(confirmer_sql(r.avance, r.lot, "'  '")) == Verdict::Refused);
    CHECK(base.verdict(confirmer_sql(r.avance, r.lot, "NULL")) == Verdict::Refused);
    base.must(confirmer_sql(r.avance, r.lot));
    for (const std::string_view verbe : {"INSERT", "REPLACE", "INSERT OR REPLACE", "INSERT OR IGNORE"})
      CHECK(base.verdict(confirmer_sql(r.avance, r.lot, "'autre'", verbe)) == Verdict::Refused);
    CHECK(base.verdict("UPDATE confirmation SET motif = 'autre'") == Verdict::Refused);
    CHECK(base.verdict("UPDATE OR REPLACE confirmation SET lot_id = 900") == Verdict::Refused);
  }
}

TEST_CASE("what the portal has not refused is not confirmed", "[schema]") {
  for (const auto& reglage : reglages()) {
    CAPTURE(reglage);
    SchemaBase base(reglage);
    const Id lot = base.lot(1);
    const Id avance = base.dossier("00001");
    base.ligne(lot, avance);
    CHECK(base.verdict(confirmer_sql(avance, lot)) == Verdict::Refused);
    base.deposer(lot);
    CHECK(base.verdict(confirmer_sql(avance, lot)) == Verdict::Refused);
    base.decider(lot, avance, "acceptee");
    CHECK(base.verdict(confirmer_sql(avance, lot)) == Verdict::Refused);
  }
}

}  // namespace finhop::tests
