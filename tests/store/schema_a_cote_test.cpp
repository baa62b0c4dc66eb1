// What stands beside the claims, attacked in plain SQL: settings, notes, other documents, former numbers.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "finhop/domain/taches/reglages.hpp"
#include "store/schema_base.hpp"

namespace finhop::tests {
namespace {

constexpr std::string_view kInstant = "2022-05-16T09:00:00Z";

std::string note_sql(std::string_view valeurs, std::string_view verbe = "INSERT") {
  return fmt::format(
      "{} INTO note (id, avance_id, texte, rappel, ajoutee_le, auteur, faite_le, faite_par) VALUES ({})",
      verbe, valeurs);
}

std::string note(std::string_view texte, std::string_view rappel = "NULL") {
  return note_sql(fmt::format("1, 1, {}, {}, '{}', 'test', NULL, NULL", texte, rappel, kInstant));
}

std::string piece(int rang, std::string_view libelle = "'bon'", std::string_view verbe = "INSERT") {
  return fmt::format("{} INTO autre_piece VALUES (1, {}, {}, 'PDF', 'bc.pdf', '{}', 1)", verbe, rang, libelle,
                     kInstant);
}

void document(SchemaBase& base) {
  base.must("INSERT INTO autre_document VALUES (1, printf('%064d', 1), 2, x'0000')");
}

}  // namespace

TEST_CASE("the last copy of the base holds what the journal tells and is never forgotten", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    const auto copie = [](std::string_view valeurs) {
      return fmt::format("INSERT INTO sauvegarde VALUES ({})", valeurs);
    };
    CAPTURE(reglage);
    const std::int64_t derniere = std::stoll(base.value("SELECT coalesce(max(operation), 0) FROM journal"));
    for (const std::string& valeurs :
         {fmt::format("1, '2022-05-16T09:00:00Z', {}", derniere + 1),
          std::string("2, '2022-05-16T09:00:00Z', 0"), std::string("1, 'hier', 0"),
          std::string("1, '2022-05-16T09:00:00Z', -1"), std::string("1, NULL, 0")})
      CHECK(base.verdict(copie(valeurs)) == Verdict::Refused);
    base.must(copie("1, '2022-05-16T09:00:00Z', 0"));
    for (const std::string_view sql :
         {"DELETE FROM sauvegarde", "UPDATE sauvegarde SET id = 2", "UPDATE sauvegarde SET operation = -1",
          "UPDATE sauvegarde SET operation = 1000", "UPDATE OR REPLACE sauvegarde SET operation = 1000",
          "INSERT OR REPLACE INTO sauvegarde VALUES (1, '2022-05-16T09:00:00Z', 0)",
          "REPLACE INTO sauvegarde VALUES (1, '2022-05-17T09:00:00Z', 0)"})
      CHECK(base.verdict(std::string(sql)) == Verdict::Refused);
  }
}

TEST_CASE("a setting has a known name and days", "[schema]") {
  SchemaBase base;
  for (const auto& decrit : domain::kReglages)
    CHECK(base.verdict(fmt::format("INSERT INTO reglage VALUES ('{}', {})", decrit.id, domain::kDelaiMax)) ==
          Verdict::Accepted);
  for (const std::string_view valeurs :
       {"'exporter', 7", "'', 7", "NULL, 7", "'a_exporter', -1", "'a_exporter', 3651", "'a_exporter', NULL",
        "'a_exporter', 'dix'", "'a_exporter', 1.5", "'A_EXPORTER', 7"}) {
    CAPTURE(valeurs);
    CHECK(base.verdict(fmt::format("INSERT INTO reglage VALUES ({})", valeurs)) == Verdict::Refused);
  }
}

TEST_CASE("a note is a text about a dossier that is there", "[schema]") {
  SchemaBase base;
  base.avance("00001");
  CHECK(base.verdict(note("'à voir'", "'2022-05-20'")) == Verdict::Accepted);
  for (const auto& [texte, rappel] : std::vector<std::pair<std::string, std::string>>{
           {"''", "NULL"}, {"NULL", "NULL"}, {"printf('%01001d', 0)", "NULL"}, {"'x'", "'2022-02-30'"}}) {
    CAPTURE(texte, rappel);
    CHECK(base.verdict(note(texte, rappel)) == Verdict::Refused);
  }
  for (const std::string_view valeurs :
       {"1, 2, 'x', NULL, '2022-05-16T09:00:00Z', 'a', NULL, NULL",
        "1, 1, 'x', NULL, 'hier', 'a', NULL, NULL",
        "1, 1, 'x', NULL, '2022-05-16T09:00:00Z', 'a', '2022-05-16T09:00:00Z', 'a'",
        "0, 1, 'x', NULL, '2022-05-16T09:00:00Z', 'a', NULL, NULL"}) {
    CAPTURE(valeurs);
    CHECK(base.verdict(note_sql(valeurs)) == Verdict::Refused);
  }
}

TEST_CASE("a note never changes and is done once", "[schema]") {
  SchemaBase base;
  base.avance("00001");
  base.must(note("'à voir'"));
  CHECK(base.verdict(note_sql("1, 1, 'autre', NULL, '2022-05-16T09:00:00Z', 'a', NULL, NULL", "REPLACE")) ==
        Verdict::Refused);
  CHECK(base.verdict("DELETE FROM note") == Verdict::Refused);
  for (const std::string_view change :
       {"texte = 'x'", "rappel = '2022-05-20'", "auteur = 'x'", "ajoutee_le = '2022-05-17T09:00:00Z'",
        "id = 2", "faite_le = '2022-05-17T09:00:00Z'", "faite_par = 'x'"}) {
    CAPTURE(change);
    CHECK(base.verdict(fmt::format("UPDATE note SET {}", change)) == Verdict::Refused);
  }
  const std::string faire = "UPDATE note SET faite_le = '2022-05-17T09:00:00Z', faite_par = 'x'";
  CHECK(base.verdict(faire) == Verdict::Accepted);
  base.must(faire);
  CHECK(base.verdict("UPDATE note SET faite_le = NULL, faite_par = NULL") == Verdict::Refused);
  CHECK(base.verdict("UPDATE note SET faite_par = 'y'") == Verdict::Refused);
}

TEST_CASE("another document weighs what it says and at most 10 000 000 bytes", "[schema]") {
  SchemaBase base;
  for (const std::string_view valeurs :
       {"0, x''", "2, x'00'", "10000001, zeroblob(10000001)", "1, '0'", "1, NULL"}) {
    CAPTURE(valeurs);
    CHECK(base.verdict(fmt::format("INSERT INTO autre_document VALUES (1, printf('%064d', 1), {})",
                                   valeurs)) == Verdict::Refused);
  }
  CHECK(base.verdict(
            "INSERT INTO autre_document VALUES (1, printf('%064d', 1), 10000000, zeroblob(10000000))") ==
        Verdict::Accepted);
  document(base);
  for (const std::string_view sql :
       {"UPDATE autre_document SET contenu = x'0101'", "DELETE FROM autre_document",
        "REPLACE INTO autre_document VALUES (1, printf('%064d', 2), 2, x'0101')",
        "REPLACE INTO autre_document VALUES (2, printf('%064d', 1), 2, x'0101')"}) {
    CAPTURE(sql);
    CHECK(base.verdict(std::string(sql)) == Verdict::Refused);
  }
}

TEST_CASE("the other documents of a dossier follow one another and stay", "[schema]") {
  SchemaBase base;
  base.avance("00001");
  CHECK(base.verdict(piece(1)) == Verdict::Refused);  // no document yet
  document(base);
  CHECK(base.verdict(piece(1)) == Verdict::Accepted);
  CHECK(base.verdict(piece(2)) == Verdict::Refused);
  CHECK(base.verdict(piece(1, "''")) == Verdict::Refused);
  CHECK(base.verdict(piece(1, "printf('%0201d', 0)")) == Verdict::Refused);
  base.must(piece(1));
  CHECK(base.verdict(piece(1, "'autre'", "REPLACE")) == Verdict::Refused);
  CHECK(base.verdict("UPDATE autre_piece SET libelle = 'autre'") == Verdict::Refused);
  CHECK(base.verdict("DELETE FROM autre_piece") == Verdict::Refused);
}

TEST_CASE("the numbers that a dossier bears no longer are kept by the base itself", "[schema]") {
  SchemaBase base;
  base.avance("00001");
  const auto anciens = [&] { return base.column("SELECT numero FROM ancien_numero ORDER BY numero"); };
  base.must("UPDATE avance SET client = 'Autre', numero_asp = 'finhop000001' WHERE 0");
  CHECK(anciens().empty());
  base.must("UPDATE avance SET numero_asp = 'FINHOP000009'");
  base.must("UPDATE avance SET numero_asp = NULL");
  base.must("UPDATE avance SET numero_asp = 'FINHOP000009'");
  base.must("UPDATE avance SET numero_asp = 'FINHOP000010', numero_editeur = '00002'");
  CHECK(anciens() == std::vector<std::string>{"00001", "FINHOP000001", "FINHOP000009"});
  for (const std::string_view sql :
       {"DELETE FROM ancien_numero", "UPDATE ancien_numero SET numero = 'FINHOP000011'",
        "INSERT INTO ancien_numero VALUES (2, 'FINHOP000011')",
        "INSERT INTO ancien_numero VALUES (1, 'FINHOP')",
        "REPLACE INTO ancien_numero VALUES (1, 'FINHOP000009')"}) {
    CAPTURE(sql);
    CHECK(base.verdict(std::string(sql)) == Verdict::Refused);
  }
}

TEST_CASE("the hour of a deadline is a time of day and goes with a day", "[schema]") {
  SchemaBase base;
  CHECK(base.verdict("UPDATE logiciel SET heure_limite = '17:00'") == Verdict::Refused);
  base.must("UPDATE logiciel SET date_limite = '2022-12-31'");
  CHECK(base.verdict("UPDATE logiciel SET heure_limite = '17:00'") == Verdict::Accepted);
  for (const std::string_view heure :
       {"'24:00'", "'29:59'", "'12:60'", "'9:00'", "'17h00'", "'17:00 '", "''", "'17:00' || char(0)", "17"}) {
    CAPTURE(heure);
    CHECK(base.verdict(fmt::format("UPDATE logiciel SET heure_limite = {}", heure)) == Verdict::Refused);
  }
  base.must("UPDATE logiciel SET heure_limite = '17:00'");
  CHECK(base.verdict("UPDATE logiciel SET date_limite = NULL") == Verdict::Refused);
}

TEST_CASE("whom to speak to is noted at any time of a dossier that is there", "[schema]") {
  SchemaBase base;
  for (const auto statut : statuts_vivants()) {
    const Id id = base.solde_en(statut);
    CAPTURE(domain::id(statut));
    CHECK(base.verdict(fmt::format("INSERT INTO avance_contact VALUES ({}, 'Mme Martin')", id)) ==
          Verdict::Accepted);
  }
  base.must("INSERT INTO avance_contact VALUES (1, 'Mme Martin')");
  for (const std::string_view sql :
       {"INSERT INTO avance_contact VALUES (900, 'x')", "UPDATE avance_contact SET avance_id = 900",
        "UPDATE avance_contact SET contact = ''", "UPDATE avance_contact SET contact = NULL",
        "UPDATE avance_contact SET contact = printf('%0201d', 0)"}) {
    CAPTURE(sql);
    CHECK(base.verdict(std::string(sql)) == Verdict::Refused);
  }
}

TEST_CASE("an invoice has a number that says something or none", "[schema]") {
  SchemaBase base;
  base.dossier("00001");
  CHECK(base.verdict("UPDATE facture SET numero = 'F-17'") == Verdict::Accepted);
  CHECK(base.verdict("UPDATE facture SET numero = ''") == Verdict::Refused);
  CHECK(base.verdict("UPDATE facture SET numero = printf('%0201d', 0)") == Verdict::Refused);
}

}  // namespace finhop::tests
