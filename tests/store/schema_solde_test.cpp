// What no SQL client can do to a solde. Some of its statuses follow its lot and are out of reach without it.
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "store/schema_base.hpp"

namespace finhop::tests {
namespace {

using domain::StatutSolde;
using S = StatutSolde;

// A step that a lot brings about, with the statement on the lot that does it.
struct PasDuLot {
  S depart;
  S de;
  S vers;
  std::string_view mouvement;
};
const std::vector<PasDuLot>& pas_du_lot() {
  static const std::vector<PasDuLot> tous{
      {S::EnPreparation, S::EnPreparation, S::Exporte, ""},
      {S::Rejete, S::Rejete, S::Exporte, ""},
      {S::EnPreparation, S::Exporte, S::Depose, "UPDATE lot SET statut = 'depose'"},
      {S::Rejete, S::Exporte, S::Depose, "UPDATE lot SET statut = 'depose'"},
      {S::EnPreparation, S::Exporte, S::EnPreparation, "UPDATE lot SET statut = 'annule'"},
      {S::EnPreparation, S::Exporte, S::EnPreparation, "UPDATE lot SET statut = 'remplace'"},
      {S::Rejete, S::Exporte, S::Rejete, "UPDATE lot SET statut = 'annule'"},
      {S::Rejete, S::Exporte, S::Rejete, "UPDATE lot SET statut = 'remplace'"},
      {S::EnPreparation, S::Depose, S::Accepte, "UPDATE lot_ligne SET decision = 'acceptee'"},
      {S::EnPreparation, S::Depose, S::Rejete, "UPDATE lot_ligne SET decision = 'refusee'"},
      {S::EnPreparation, S::Depose, S::Rejete, "UPDATE lot SET statut = 'rejete'"},
  };
  return tous;
}

bool suit_le_lot(S de, S vers) {
  return std::ranges::any_of(pas_du_lot(), [&](const PasDuLot& p) { return p.de == de && p.vers == vers; });
}

std::string pas_sql(Id avance, S vers, std::string_view verbe = "UPDATE") {
  return fmt::format("{} solde SET statut = '{}' WHERE avance_id = {}", verbe, domain::id(vers), avance);
}

}  // namespace

TEST_CASE("a solde steps by itself where the domain allows it and no lot is needed", "[schema]") {
  SchemaBase base;
  for (const auto& de : domain::statuts<S>()) {
    const Id id = base.solde_en(de.statut);
    REQUIRE(base.statut_solde(id) == de.id);
    for (const auto& vers : domain::statuts<S>()) {
      if (de.statut == vers.statut) continue;
      CAPTURE(de.id, vers.id);
      const bool libre =
          domain::est_permis<S>({de.statut, vers.statut}) && !suit_le_lot(de.statut, vers.statut);
      for (const std::string_view verbe :
           {"UPDATE", "UPDATE OR REPLACE", "UPDATE OR IGNORE", "UPDATE OR FAIL"})
        CHECK(base.verdict(pas_sql(id, vers.statut, verbe)) ==
              (libre ? Verdict::Accepted : Verdict::Refused));
    }
  }
}

TEST_CASE("a solde steps with its lot in the same statement", "[schema]") {
  for (const auto& pas : pas_du_lot()) {
    SchemaBase base;
    const Id id = base.solde_en(pas.depart);
    const Id lot = base.lot();
    CAPTURE(domain::id(pas.depart), domain::id(pas.de), domain::id(pas.vers), pas.mouvement);
    CHECK(domain::est_permis<S>({pas.de, pas.vers}));
    base.ligne(lot, id);
    if (pas.de == S::Depose) base.deposer(lot);
    if (!pas.mouvement.empty()) {
      REQUIRE(base.statut_solde(id) == domain::id(pas.de));
      const auto cle = pas.mouvement.starts_with("UPDATE lot_ligne") ? "lot_id" : "id";
      base.must(fmt::format("{} WHERE {} = {}", pas.mouvement, cle, lot));
    }
    CHECK(base.statut_solde(id) == domain::id(pas.vers));
  }
}

TEST_CASE("a solde is accepted again after a question and needs no new line", "[schema]") {
  SchemaBase base;
  for (const auto de : {S::Incomplet, S::AModifier}) {
    const Id id = base.solde_en(de);
    CHECK(base.verdict(pas_sql(id, S::Accepte)) == Verdict::Accepted);
  }
}

TEST_CASE("a solde starts en_preparation", "[schema]") {
  SchemaBase base;
  const Id id = base.avance("00001");
  for (const auto& statut : domain::statuts<S>()) {
    CAPTURE(statut.id);
    CHECK(
        base.verdict(fmt::format("INSERT INTO solde (avance_id, statut) VALUES ({}, '{}')", id, statut.id)) ==
        (statut.statut == S::EnPreparation ? Verdict::Accepted : Verdict::Refused));
  }
}

TEST_CASE("a refused solde makes its avance a_recouvrer in the same statement", "[schema]") {
  for (const auto& reglage : reglages()) {
    for (const auto de : {S::Accepte, S::AModifier, S::Valide}) {
      for (const std::string_view verbe :
           {"UPDATE", "UPDATE OR REPLACE", "UPDATE OR IGNORE", "UPDATE OR FAIL"}) {
        SchemaBase base(reglage);
        const Id id = base.solde_en(de);
        CAPTURE(reglage, domain::id(de), verbe);
        base.must(
            fmt::format("{} solde SET statut = 'refuse', date_statut = '2022-07-01', motif = 'hors champ' "
                        "WHERE avance_id = {}",
                        verbe, id));
        CHECK(base.value(fmt::format(
                  "SELECT statut || ' ' || date_statut || ' ' || motif FROM avance WHERE id = {}", id)) ==
              "a_recouvrer 2022-07-01 hors champ");
      }
    }
  }
}

TEST_CASE("a solde is never deleted", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    for (const auto& statut : domain::statuts<S>()) {
      const Id id = base.solde_en(statut.statut);
      CAPTURE(reglage, statut.id);
      CHECK(base.verdict(fmt::format("DELETE FROM solde WHERE avance_id = {}", id)) == Verdict::Refused);
    }
  }
}

TEST_CASE("a solde is never replaced by another", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    for (const auto& statut : domain::statuts<S>()) {
      const Id id = base.solde_en(statut.statut);
      for (const std::string_view gabarit :
           {"INSERT INTO solde (avance_id, statut) VALUES ({}, 'en_preparation')",
            "INSERT OR REPLACE INTO solde (avance_id, statut) VALUES ({}, 'en_preparation')",
            "REPLACE INTO solde (avance_id, statut) VALUES ({}, 'en_preparation')",
            "REPLACE INTO solde (oid, statut) VALUES ({}, 'en_preparation')",
            "INSERT OR IGNORE INTO solde (avance_id, statut) VALUES ({}, 'en_preparation')",
            "INSERT INTO solde (avance_id, statut) VALUES ({}, 'en_preparation') "
            "ON CONFLICT (avance_id) DO UPDATE SET statut = 'en_preparation'"}) {
        const std::string sql = fmt::format(fmt::runtime(gabarit), id);
        CAPTURE(reglage, statut.id, sql);
        CHECK(base.verdict(sql) == Verdict::Refused);
      }
    }
  }
}

TEST_CASE("a solde never goes to another avance under any name of its key", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    const Id libre = base.avance("00001");
    const Id prise = base.dossier("00002");
    const Id fige = base.solde_en(S::Exporte);
    const Id nu = base.avance("00009");
    base.must(fmt::format("INSERT INTO solde (avance_id, statut) VALUES ({}, 'en_preparation')", nu));
    for (const Id de : {fige, nu}) {
      for (const Id vers : {libre, prise}) {
        for (const std::string_view verbe : {"UPDATE", "UPDATE OR REPLACE", "UPDATE OR IGNORE"}) {
          for (const std::string_view cle : {"avance_id", "rowid", "_rowid_", "oid"}) {
            const std::string sql =
                fmt::format("{} solde SET {} = {} WHERE avance_id = {}", verbe, cle, vers, de);
            CAPTURE(reglage, sql);
            CHECK(base.verdict(sql) == Verdict::Refused);
          }
        }
      }
    }
  }
}

TEST_CASE("what was paid of a solde is only known once it is paid", "[schema]") {
  SchemaBase base;
  for (const auto& statut : domain::statuts<S>()) {
    const Id id = base.solde_en(statut.statut);
    for (const std::string_view valeur : {"montant_paye = 1", "date_paiement = '2022-07-01'"}) {
      CAPTURE(statut.id, valeur);
      CHECK(base.verdict(fmt::format("UPDATE solde SET {} WHERE avance_id = {}", valeur, id)) ==
            (statut.statut == S::Paye ? Verdict::Accepted : Verdict::Refused));
    }
  }
}

TEST_CASE("an address of a solde goes with a yes to its scenario and only then", "[schema]") {
  SchemaBase base;
  const Id id = base.dossier("00001");
  for (const std::string_view scenario : {"mss_pro", "mss_citoyen"}) {
    for (const std::string_view reponse : {"NULL", "0", "1"}) {
      for (const std::string_view adresse : {"NULL", "'a@exemple.fr'"}) {
        CAPTURE(scenario, reponse, adresse);
        const bool juste = (reponse == "1") == (adresse != "NULL");
        CHECK(base.verdict(fmt::format(
                  "UPDATE solde SET is_direct_to_{0} = {1}, adresse_boite_{0} = {2}, motif = 'x' "
                  "WHERE avance_id = {3}",
                  scenario, reponse, adresse, id)) == (juste ? Verdict::Accepted : Verdict::Refused));
      }
    }
  }
}

}  // namespace finhop::tests
