// What no SQL client can do to an avance.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "store/schema_base.hpp"

namespace finhop::tests {

using domain::StatutAvance;
using domain::StatutSolde;

TEST_CASE("an avance steps where the domain allows it and nowhere else", "[schema]") {
  SchemaBase base;
  for (const auto& de : domain::statuts<StatutAvance>()) {
    const Id id = base.avance_en(de.statut);
    for (const auto& vers : domain::statuts<StatutAvance>()) {
      if (de.statut == vers.statut) continue;
      CAPTURE(de.id, vers.id);
      const auto attendu =
          domain::est_permis<StatutAvance>({de.statut, vers.statut}) ? Verdict::Accepted : Verdict::Refused;
      for (const std::string_view verbe :
           {"UPDATE", "UPDATE OR REPLACE", "UPDATE OR IGNORE", "UPDATE OR FAIL"})
        CHECK(base.verdict(fmt::format("{} avance SET statut = '{}' WHERE id = {}", verbe, vers.id, id)) ==
              attendu);
    }
  }
}

TEST_CASE("an avance may be recorded in any status of the domain and in no other", "[schema]") {
  SchemaBase base;
  const auto inserer = [](std::string_view statut) {
    return fmt::format("INSERT INTO avance (numero_editeur, numero_ans, statut) VALUES ('00001', '{}', '{}')",
                       kAns, statut);
  };
  for (const auto& statut : domain::statuts<StatutAvance>()) {
    CAPTURE(statut.id);
    CHECK(base.verdict(inserer(statut.id)) == Verdict::Accepted);
  }
  for (const std::string_view inconnu : {"", "PAYEE", "paye", "payee ", "exporte"}) {
    CAPTURE(inconnu);
    CHECK(base.verdict(inserer(inconnu)) == Verdict::Refused);
  }
}

TEST_CASE("an avance does not step while its solde is under way", "[schema]") {
  SchemaBase base;
  for (const auto statut : statuts_vivants()) {
    if (statut == StatutSolde::Paye) continue;
    const Id id = base.solde_en(statut);
    for (const auto& vers : domain::statuts<StatutAvance>()) {
      if (vers.statut == StatutAvance::Payee) continue;
      CAPTURE(domain::id(statut), vers.id);
      CHECK(base.verdict(fmt::format("UPDATE avance SET statut = '{}' WHERE id = {}", vers.id, id)) ==
            Verdict::Refused);
    }
  }
}

TEST_CASE("an avance may be claimed back once its solde is paid or at rest", "[schema]") {
  SchemaBase base;
  for (const auto statut : {StatutSolde::EnPreparation, StatutSolde::Rejete, StatutSolde::Paye}) {
    const Id id = base.solde_en(statut);
    CAPTURE(domain::id(statut));
    CHECK(base.verdict(fmt::format("UPDATE avance SET statut = 'a_recouvrer' WHERE id = {}", id)) ==
          Verdict::Accepted);
  }
}

TEST_CASE("an avance is never deleted", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    base.avance("00001");
    CAPTURE(reglage);
    CHECK(base.verdict("DELETE FROM avance") == Verdict::Refused);
    CHECK(base.verdict("DELETE FROM avance WHERE numero_editeur = '00001'") == Verdict::Refused);
  }
}

TEST_CASE("an avance is never replaced by another", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    base.dossier("0000A");
    base.dossier("0000B");
    for (const std::string_view verbe : {"INSERT", "INSERT OR REPLACE", "REPLACE", "INSERT OR IGNORE"}) {
      for (const std::string_view valeurs :
           {"(id, numero_editeur, numero_ans, statut) VALUES (1, '00009', '1234567890', 'recouvree')",
            "(rowid, numero_editeur, numero_ans, statut) VALUES (1, '00009', '1234567890', 'recouvree')",
            "(numero_editeur, numero_ans, statut) VALUES ('0000A', '1234567890', 'recouvree')",
            "(numero_editeur, numero_ans, statut) VALUES ('0000a', '1234567890', 'recouvree')",
            "(numero_editeur, numero_asp, numero_ans, statut) VALUES ('00009', 'FINHOP00000A', '1234567890', "
            "'payee')",
            "(numero_editeur, numero_asp, numero_ans, statut) VALUES ('00009', 'FINHOP00000a', '1234567890', "
            "'payee')",
            "(numero_editeur, numero_ans, statut) VALUES ('0000A', '1234567890', 'recouvree') "
            "ON CONFLICT (numero_editeur) DO UPDATE SET statut = excluded.statut"}) {
        const std::string sql = fmt::format("{} INTO avance {}", verbe, valeurs);
        if (sql.starts_with("REPLACE") && sql.ends_with("excluded.statut")) continue;
        CAPTURE(reglage, sql);
        CHECK(base.verdict(sql) == Verdict::Refused);
      }
    }
    for (const std::string_view verbe : {"UPDATE", "UPDATE OR REPLACE", "UPDATE OR IGNORE"}) {
      for (const std::string_view valeurs : {"numero_editeur = '0000A'", "numero_editeur = '0000a'",
                                             "numero_asp = 'FINHOP00000A'", "id = 1"}) {
        const std::string sql = fmt::format("{} avance SET {} WHERE id = 2", verbe, valeurs);
        CAPTURE(reglage, sql);
        CHECK(base.verdict(sql) == Verdict::Refused);
      }
    }
  }
}

TEST_CASE("the key of an avance never changes under any of its names", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    const Id id = base.avance("00001");
    for (const std::string_view cle : {"id", "rowid", "_rowid_", "oid", "ROWID"}) {
      CAPTURE(reglage, cle);
      CHECK(base.verdict(fmt::format("UPDATE avance SET {} = 900 WHERE id = {}", cle, id)) ==
            Verdict::Refused);
    }
  }
}

TEST_CASE("the numeroEditeur of an avance stays once a lot has carried it", "[schema]") {
  SchemaBase base;
  const Id id = base.solde_en(StatutSolde::Rejete);
  CHECK(base.verdict(fmt::format("UPDATE avance SET numero_editeur = '00900' WHERE id = {}", id)) ==
        Verdict::Refused);
}

TEST_CASE("what was paid or recovered is only known in the statuses that say so", "[schema]") {
  SchemaBase base;
  for (const auto& statut : domain::statuts<StatutAvance>()) {
    using enum StatutAvance;
    const Id id = base.avance_en(statut.statut);
    const bool payee = statut.statut == Payee || statut.statut == ARecouvrer || statut.statut == Recouvree;
    const bool recouvree = statut.statut == Recouvree;
    CAPTURE(statut.id);
    const auto mettre = [&](std::string_view valeurs) {
      return base.verdict(fmt::format("UPDATE avance SET {} WHERE id = {}", valeurs, id));
    };
    CHECK(mettre("montant_avance = 1") == (payee ? Verdict::Accepted : Verdict::Refused));
    CHECK(mettre("date_paiement = '2022-01-10'") == (payee ? Verdict::Accepted : Verdict::Refused));
    CHECK(mettre("montant_recouvre = 1") == (recouvree ? Verdict::Accepted : Verdict::Refused));
  }
}

}  // namespace finhop::tests
