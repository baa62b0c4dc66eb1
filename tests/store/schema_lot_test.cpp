// What no SQL client can do to a lot and to its lines once they stand.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "store/schema_base.hpp"

namespace finhop::tests {
namespace {

using domain::StatutLot;

constexpr std::string_view kChangements[] = {"UPDATE", "UPDATE OR REPLACE", "UPDATE OR IGNORE",
                                             "UPDATE OR FAIL"};

std::string pas_sql(Id lot, std::string_view vers, std::string_view verbe = "UPDATE") {
  return fmt::format("{} lot SET statut = '{}' WHERE id = {}", verbe, vers, lot);
}

}  // namespace

TEST_CASE("a lot steps where the domain allows it and its decisions agree", "[schema]") {
  SchemaBase base;
  for (const auto& de : domain::statuts<StatutLot>()) {
    for (const bool decide : {false, true}) {
      if (decide && de.statut != StatutLot::Depose) continue;
      const Id lot = base.lot_en(de.statut);
      if (decide) base.must(fmt::format("UPDATE lot_ligne SET decision = 'refusee' WHERE lot_id = {}", lot));
      for (const auto& vers : domain::statuts<StatutLot>()) {
        if (de.statut == vers.statut) continue;
        CAPTURE(de.id, vers.id, decide);
        const bool accorde =
            !(vers.statut == StatutLot::Traite && !decide) && !(vers.statut == StatutLot::Rejete && decide);
        const bool permis = domain::est_permis<StatutLot>({de.statut, vers.statut}) && accorde;
        for (const auto verbe : kChangements)
          CHECK(base.verdict(pas_sql(lot, vers.id, verbe)) ==
                (permis ? Verdict::Accepted : Verdict::Refused));
      }
    }
  }
}

TEST_CASE("a lot starts genere", "[schema]") {
  SchemaBase base;
  for (const auto& statut : domain::statuts<StatutLot>()) {
    CAPTURE(statut.id);
    CHECK(base.verdict(lot_sql({.statut = std::string(statut.id)})) ==
          (statut.statut == StatutLot::Genere ? Verdict::Accepted : Verdict::Refused));
  }
}

TEST_CASE("a lot announces between 1 and 200 requests", "[schema]") {
  SchemaBase base;
  for (const int demandes : {-1, 0, 201, 1000}) {
    CAPTURE(demandes);
    CHECK(base.verdict(lot_sql({.demandes = demandes})) == Verdict::Refused);
  }
  CHECK(base.verdict(lot_sql({.demandes = 200})) == Verdict::Accepted);
}

TEST_CASE("a lot is deposited with all the lines it announces", "[schema]") {
  SchemaBase base;
  const Id lot = base.lot(2);
  CHECK(base.verdict(pas_sql(lot, "depose")) == Verdict::Refused);
  base.ligne(lot, base.dossier("00001"));
  CHECK(base.verdict(pas_sql(lot, "depose")) == Verdict::Refused);
  base.ligne(lot, base.dossier("00002"));
  CHECK(base.verdict(pas_sql(lot, "depose")) == Verdict::Accepted);
}

TEST_CASE("all the soldes of a lot move with it", "[schema]") {
  SchemaBase base;
  const Id lot = base.lot(3);
  for (const std::string_view numero : {"00001", "00002", "00003"}) base.ligne(lot, base.dossier(numero));
  const Id ailleurs = base.dossier("00004");
  const auto soldes = [&] {
    return fmt::format("{}", fmt::join(base.column("SELECT statut FROM solde ORDER BY avance_id"), " "));
  };
  CHECK(soldes() == "exporte exporte exporte en_preparation");
  base.deposer(lot);
  CHECK(soldes() == "depose depose depose en_preparation");
  base.decider(lot, 1, "acceptee");
  base.decider(lot, 2, "refusee");
  CHECK(soldes() == "accepte rejete depose en_preparation");
  CHECK(base.verdict(pas_sql(lot, "traite")) == Verdict::Refused);
  base.decider(lot, 3, "acceptee");
  base.must(pas_sql(lot, "traite"));
  CHECK(soldes() == "accepte rejete accepte en_preparation");
  CHECK(base.statut_solde(ailleurs) == "en_preparation");
}

TEST_CASE("a rank lies between 1 and 999", "[schema]") {
  SchemaBase base;
  for (const int rang : {-1, 0, 1000}) {
    CAPTURE(rang);
    CHECK(base.verdict(lot_sql({.rang = rang})) == Verdict::Refused);
  }
  CHECK(base.verdict(lot_sql({.rang = 999})) == Verdict::Accepted);
}

TEST_CASE("the name of a lot says its numeroAns and its day and its rank", "[schema]") {
  SchemaBase base;
  for (const std::string_view nom :
       {"JSON-1234567890-20220516-002", "JSON-1234567890-20220517-001", "JSON-ABCDEFGH90-20220516-001",
        "JSON-1234567890-2022-05-16-001", "JSON-1234567890-20220516-1", "json-1234567890-20220516-001", ""}) {
    CAPTURE(nom);
    CHECK(base.verdict(
              fmt::format("INSERT INTO lot (nom, numero_ans, siret, date_depot, rang, demandes, statut, "
                          "cree_le, dossier) VALUES ('{}', '1234567890', '12345678901234', '2022-05-16', 1, "
                          "1, 'genere', 'i', 'd')",
                          nom)) == Verdict::Refused);
  }
}

TEST_CASE("a lot is never deleted nor replaced and what it says never changes", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    for (const auto& statut : domain::statuts<StatutLot>()) {
      const Id lot = base.lot_en(statut.statut);
      CAPTURE(reglage, statut.id);
      CHECK(base.verdict(fmt::format("DELETE FROM lot WHERE id = {}", lot)) == Verdict::Refused);
      CHECK(base.verdict(
                fmt::format("REPLACE INTO lot SELECT id, nom, numero_ans, siret, date_depot, rang, demandes, "
                            "'genere', cree_le, motif, dossier, publie, 0 FROM lot WHERE id = {}",
                            lot)) == Verdict::Refused);
      CHECK(base.verdict(
                fmt::format("INSERT INTO lot SELECT * FROM lot WHERE id = {} ON CONFLICT DO UPDATE SET "
                            "statut = 'genere'",
                            lot)) == Verdict::Refused);
      for (const std::string_view valeur :
           {"id = 900", "rowid = 900", "_rowid_ = 900", "oid = 900", "nom = 'x'", "numero_ans = 'ABCDEFGH90'",
            "siret = '98765432109876'", "date_depot = '2022-05-17'", "rang = 900", "demandes = 2",
            "cree_le = 'x'", "nom = 'JSON-1234567890-20220516-900', rang = 900"}) {
        for (const auto verbe : kChangements) {
          CAPTURE(valeur, verbe);
          CHECK(base.verdict(fmt::format("{} lot SET {} WHERE id = {}", verbe, valeur, lot)) ==
                Verdict::Refused);
        }
      }
    }
  }
}

TEST_CASE("a line is never deleted and what it says never changes", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    for (const auto& statut : domain::statuts<StatutLot>()) {
      const Id lot = base.lot_en(statut.statut);
      CAPTURE(reglage, statut.id);
      CHECK(base.verdict(fmt::format("DELETE FROM lot_ligne WHERE lot_id = {}", lot)) == Verdict::Refused);
      for (const std::string_view gabarit :
           {"REPLACE INTO lot_ligne SELECT * FROM lot_ligne WHERE lot_id = {}",
            "INSERT INTO lot_ligne SELECT * FROM lot_ligne WHERE lot_id = {} ON CONFLICT DO UPDATE SET "
            "decision = NULL"})
        CHECK(base.verdict(fmt::format(fmt::runtime(gabarit), lot)) == Verdict::Refused);
      for (const std::string_view valeur :
           {"lot_id = 900", "num_ligne = 2", "avance_id = 900", "numero_editeur = '00900'",
            "numero_asp = 'x'", "date_facture = '2022-01-01'", "montant_segur_ht_facture = 1",
            "empreinte = 'x'", "statut_avant = 'rejete'", "statut_avant = 'rejete', decision = 'refusee'"}) {
        for (const auto verbe : kChangements) {
          CAPTURE(valeur, verbe);
          CHECK(base.verdict(fmt::format("{} lot_ligne SET {} WHERE lot_id = {}", verbe, valeur, lot)) ==
                Verdict::Refused);
        }
      }
    }
  }
}

TEST_CASE("a decision is taken once and on a deposited lot", "[schema]") {
  SchemaBase base;
  const auto decider = [&](Id lot, std::string_view decision) {
    return base.verdict(fmt::format("UPDATE lot_ligne SET decision = {} WHERE lot_id = {}", decision, lot));
  };
  for (const auto& statut : domain::statuts<StatutLot>()) {
    const Id lot = base.lot_en(statut.statut);
    const bool depose = statut.statut == StatutLot::Depose;
    for (const std::string_view decision : {"'acceptee'", "'refusee'"}) {
      CAPTURE(statut.id, decision);
      CHECK(decider(lot, decision) == (depose ? Verdict::Accepted : Verdict::Refused));
    }
    CHECK(decider(lot, "'peut-etre'") == Verdict::Refused);
    if (!depose) continue;
    base.must(fmt::format("UPDATE lot_ligne SET decision = 'acceptee' WHERE lot_id = {}", lot));
    for (const std::string_view decision : {"'refusee'", "NULL"})
      CHECK(decider(lot, decision) == Verdict::Refused);
  }
}

}  // namespace finhop::tests
