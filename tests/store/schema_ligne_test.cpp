// What a lot's lines must be, whoever writes them.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "store/schema_base.hpp"

namespace finhop::tests {
namespace {

using domain::StatutAvance;
using domain::StatutLot;
using domain::StatutSolde;

constexpr std::string_view kVerbes[] = {"INSERT", "INSERT OR REPLACE", "REPLACE", "INSERT OR IGNORE",
                                        "INSERT OR FAIL"};

// A second line for this avance, in this lot, by every verb and under every status that it may pretend to.
void refuse_toute_ligne(SchemaBase& base, Id lot, Id avance) {
  for (const auto verbe : kVerbes) {
    for (const std::string_view pretendu : {"en_preparation", "rejete", "exporte"}) {
      const auto sql = ligne_sql(
          {.lot = lot, .avance = avance, .statut_avant = std::string(pretendu), .verbe = std::string(verbe)});
      CAPTURE(sql);
      CHECK(base.verdict(sql) == Verdict::Refused);
    }
  }
}

}  // namespace

TEST_CASE("a lot takes a line whose avance is payee and no other", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    const Id lot = base.lot(9);
    for (const auto& statut : domain::statuts<StatutAvance>()) {
      const Id id = base.avance_en(statut.statut);
      base.solde(id);
      base.facture(id);
      for (const auto verbe : kVerbes) {
        CAPTURE(reglage, statut.id, verbe);
        CHECK(base.verdict(ligne_sql({.lot = lot, .avance = id, .verbe = std::string(verbe)})) ==
              (statut.statut == StatutAvance::Payee ? Verdict::Accepted : Verdict::Refused));
      }
    }
  }
}

TEST_CASE("an avance that lives in a lot gets no second line anywhere", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    const Id lot = base.lot(3);
    const Id meme = base.dossier("00001");
    base.ligne(lot, meme);
    refuse_toute_ligne(base, lot, meme);
    const Id autre = base.lot(3);
    refuse_toute_ligne(base, autre, meme);
    for (const auto statut : statuts_vivants()) {
      CAPTURE(reglage, domain::id(statut));
      refuse_toute_ligne(base, autre, base.solde_en(statut));
    }
  }
}

TEST_CASE("two lines for one avance do not pass in one statement", "[schema]") {
  SchemaBase base;
  const Id id = base.dossier("00001");
  const Id lot = base.lot(2);
  const Id autre = base.lot(2);
  for (const Id second : {lot, autre}) {
    const std::string ligne =
        "({}, {}, {}, '00001', 'FINHOP000001', '2022-05-15', 1250000, 'e', 'en_preparation')";
    const auto deux =
        fmt::format(fmt::runtime("INSERT INTO lot_ligne (lot_id, num_ligne, avance_id, numero_editeur, "
                                 "numero_asp, date_facture, montant_segur_ht_facture, empreinte, "
                                 "statut_avant) VALUES " +
                                 ligne + ", " + ligne),
                    lot, 1, id, second, second == lot ? 2 : 1, id);
    CHECK(base.verdict(deux) == Verdict::Refused);
  }
}

TEST_CASE("an avance whose solde is refused gets no line again", "[schema]") {
  SchemaBase base;
  refuse_toute_ligne(base, base.lot(), base.solde_en(StatutSolde::Refuse));
}

TEST_CASE("an avance may have a new line once its line is dead", "[schema]") {
  SchemaBase base;
  const auto fin = GENERATE(as<std::string_view>{}, "UPDATE lot SET statut = 'annule'",
                            "UPDATE lot SET statut = 'remplace'",
                            "UPDATE lot SET statut = 'depose'; UPDATE lot SET statut = 'rejete'",
                            "UPDATE lot SET statut = 'depose'; UPDATE lot_ligne SET decision = 'refusee'",
                            "UPDATE lot SET statut = 'depose'; UPDATE lot_ligne SET decision = 'refusee'; "
                            "UPDATE lot SET statut = 'traite'");
  const Id id = base.dossier("00001");
  base.ligne(base.lot(), id);
  base.must(std::string(fin));
  const std::string avant = base.statut_solde(id);
  CAPTURE(fin, avant);
  const Id nouveau = base.lot();
  CHECK(base.verdict(ligne_sql({.lot = nouveau, .avance = id, .statut_avant = avant})) == Verdict::Accepted);
  base.ligne(nouveau, id);
  CHECK(base.statut_solde(id) == "exporte");
  refuse_toute_ligne(base, base.lot(), id);
}

TEST_CASE("a lot holds 200 lines and no 201st", "[schema]") {
  SchemaBase base;
  const Id lot = base.lot(200);
  for (int i = 1; i <= 200; ++i) base.ligne(lot, base.dossier(fmt::format("{:05}", i)));
  const Id id = base.dossier("00201");
  for (const auto verbe : kVerbes) {
    for (const int num : {200, 201, 202}) {
      CAPTURE(verbe, num);
      CHECK(base.verdict(
                ligne_sql({.lot = lot, .avance = id, .num_ligne = num, .verbe = std::string(verbe)})) ==
            Verdict::Refused);
    }
  }
  CHECK(base.verdict(fmt::format("UPDATE lot SET statut = 'depose' WHERE id = {}", lot)) ==
        Verdict::Accepted);
}

TEST_CASE("the lines of a lot follow each other from 1 without a gap", "[schema]") {
  SchemaBase base;
  const Id lot = base.lot(5);
  const Id premiere = base.dossier("00001");
  const Id seconde = base.dossier("00002");
  const auto num = [&](Id avance, int n, std::string_view verbe) {
    return base.verdict(
        ligne_sql({.lot = lot, .avance = avance, .num_ligne = n, .verbe = std::string(verbe)}));
  };
  for (const auto verbe : kVerbes) {
    for (const int n : {-1, 0, 2, 3, 5, 200, 201}) {
      CAPTURE(verbe, n);
      CHECK(num(premiere, n, verbe) == Verdict::Refused);
    }
    CHECK(num(premiere, 1, verbe) == Verdict::Accepted);
  }
  base.ligne(lot, premiere);
  for (const auto verbe : kVerbes) {
    CHECK(num(seconde, 1, verbe) == Verdict::Refused);
    CHECK(num(seconde, 3, verbe) == Verdict::Refused);
  }
}

TEST_CASE("a lot takes no more lines than it announces", "[schema]") {
  SchemaBase base;
  const Id lot = base.lot(1);
  base.ligne(lot, base.dossier("00001"));
  refuse_toute_ligne(base, lot, base.dossier("00002"));
}

TEST_CASE("a lot takes the lines of its own numeroAns only", "[schema]") {
  SchemaBase base;
  const Id lot = base.lot(2);
  base.ligne(lot, base.dossier("00001"));
  refuse_toute_ligne(base, lot, base.dossier("00002", kAutreAns));
}

TEST_CASE("a lot takes lines while it is genere only", "[schema]") {
  SchemaBase base;
  const Id id = base.dossier("00900");
  for (const auto& statut : domain::statuts<StatutLot>()) {
    if (statut.statut == StatutLot::Genere) continue;
    CAPTURE(statut.id);
    refuse_toute_ligne(base, base.lot_en(statut.statut), id);
  }
  refuse_toute_ligne(base, 900, id);
}

TEST_CASE("a line says what its dossier says", "[schema]") {
  SchemaBase base;
  const Id lot = base.lot(2);
  const Id id = base.dossier("0000A");
  base.facture(id, 2, 100);
  const auto ligne = [&](std::string_view editeur, std::string_view asp, std::string_view jour, int montant) {
    return base.verdict(fmt::format(
        "INSERT INTO lot_ligne (lot_id, num_ligne, avance_id, numero_editeur, numero_asp, date_facture, "
        "montant_segur_ht_facture, empreinte, statut_avant) VALUES ({}, 1, {}, '{}', '{}', '{}', {}, 'e', "
        "'en_preparation')",
        lot, id, editeur, asp, jour, montant));
  };
  CHECK(ligne("0000A", "FINHOP00000A", kJourFacture, 1250100) == Verdict::Accepted);
  CHECK(ligne("0000B", "FINHOP00000A", kJourFacture, 1250100) == Verdict::Refused);
  CHECK(ligne("0000a", "FINHOP00000A", kJourFacture, 1250100) == Verdict::Refused);
  CHECK(ligne("0000A", "FINHOP00000B", kJourFacture, 1250100) == Verdict::Refused);
  CHECK(ligne("0000A", "FINHOP00000a", kJourFacture, 1250100) == Verdict::Refused);
  CHECK(ligne("0000A", "FINHOP00000A", "2022-05-14", 1250100) == Verdict::Refused);
  CHECK(ligne("0000A", "FINHOP00000A", kJourFacture, 1250000) == Verdict::Refused);
  CHECK(ligne("0000A", "FINHOP00000A", kJourFacture, 0) == Verdict::Refused);
}

}  // namespace finhop::tests
