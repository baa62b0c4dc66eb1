// The journal only grows; what was received and what was kept never changes.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "store/schema_base.hpp"

namespace finhop::tests {
namespace {

std::string ecrire(std::string_view numero, std::string_view verbe = "INSERT", std::string_view fin = "") {
  return fmt::format(
      "{} INTO journal (numero, operation, instant, auteur, commande, evenement, detail, empreinte) VALUES "
      "({}, 1, '2022-05-16T09:00:00Z', 'alice', 'exporter', 'lot_genere', '{{}}', printf('%064d', 0)) {}",
      verbe, numero, fin);
}

constexpr std::string_view kInsertions[] = {"INSERT", "INSERT OR REPLACE", "REPLACE", "INSERT OR IGNORE",
                                            "INSERT OR FAIL"};
constexpr std::string_view kChangements[] = {"UPDATE", "UPDATE OR REPLACE", "UPDATE OR IGNORE",
                                             "UPDATE OR FAIL"};

}  // namespace

TEST_CASE("the journal takes the next number and no other", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    CHECK(base.verdict(ecrire("2")) == Verdict::Refused);
    base.must(ecrire("1"));
    base.must(ecrire("2"));
    for (const auto verbe : kInsertions) {
      CAPTURE(reglage, verbe);
      for (const std::string_view numero : {"NULL", "-1", "0", "1", "2", "4", "9223372036854775807"}) {
        CAPTURE(numero);
        CHECK(base.verdict(ecrire(numero, verbe)) == Verdict::Refused);
      }
      CHECK(base.verdict(ecrire("3", verbe)) == Verdict::Accepted);
    }
    CHECK(base.verdict(ecrire("1", "INSERT", "ON CONFLICT (numero) DO UPDATE SET auteur = 'bob'")) ==
          Verdict::Refused);
  }
}

TEST_CASE("no column of the journal ever changes", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    base.must(ecrire("1"));
    auto colonnes = base.column("SELECT name FROM pragma_table_info('journal')");
    colonnes.insert(colonnes.end(), {"rowid", "_rowid_", "oid"});
    for (const auto& colonne : colonnes) {
      for (const auto verbe : kChangements) {
        CAPTURE(reglage, colonne, verbe);
        CHECK(base.verdict(fmt::format("{} journal SET {} = 7", verbe, colonne)) == Verdict::Refused);
      }
    }
  }
}

TEST_CASE("nothing is ever taken out of the journal", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    base.must(ecrire("1"));
    base.must(ecrire("2"));
    CAPTURE(reglage);
    CHECK(base.verdict("DELETE FROM journal") == Verdict::Refused);
    CHECK(base.verdict("DELETE FROM journal WHERE numero = 2") == Verdict::Refused);
  }
}

TEST_CASE("an entry of the journal carries a digest of 64 hexadecimal signs", "[schema]") {
  SchemaBase base;
  for (const std::string_view empreinte :
       {"NULL", "''", "'abc'", "printf('%063d', 0)", "printf('%065d', 0)", "printf('%063d', 0) || 'G'",
        "printf('%063d', 0) || 'A'", "printf('%064d', 0) || char(0) || 'x'"}) {
    CAPTURE(empreinte);
    CHECK(base.verdict(
              fmt::format("INSERT INTO journal (numero, operation, instant, auteur, commande, evenement, "
                          "detail, empreinte) VALUES (1, 1, 'i', 'a', 'c', 'e', 'd', {})",
                          empreinte)) == Verdict::Refused);
  }
}

TEST_CASE("a document never changes and never goes", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    base.dossier("00001");
    for (const std::string_view sql :
         {"DELETE FROM document", "UPDATE document SET contenu = x'01'",
          "UPDATE document SET id = 900 WHERE id = 1", "UPDATE OR REPLACE document SET oid = 2 WHERE id = 1",
          "REPLACE INTO document VALUES (1, printf('%064d', 9), 1, x'01')",
          "REPLACE INTO document VALUES (900, printf('%064d', 1), 1, x'01')",
          "INSERT INTO document VALUES (1, printf('%064d', 1), 1, x'01') "
          "ON CONFLICT (id) DO UPDATE SET contenu = x'01'"}) {
      CAPTURE(reglage, sql);
      CHECK(base.verdict(std::string(sql)) == Verdict::Refused);
    }
  }
}

TEST_CASE("what a lot was made of never changes and never goes", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    base.lot_en(domain::StatutLot::Genere);
    base.must("INSERT INTO lot_piece VALUES (1, 1, 'VA', 'HOP-PFI-Va1-VA-00001.pdf', 1, 2)");
    base.must("INSERT INTO lot_fichier VALUES (1, 'lot.json', 'json', 1, printf('%064d', 1), x'00')");
    for (const std::string_view sql :
         {"DELETE FROM lot_piece", "UPDATE lot_piece SET document_id = 1", "UPDATE lot_piece SET zip = 2",
          "REPLACE INTO lot_piece VALUES (1, 1, 'VA', 'autre.pdf', 2, 2)",
          "INSERT INTO lot_piece VALUES (1, 1, 'FACTURE', 'celle-du-VA.pdf', 1, 2)",
          "DELETE FROM lot_fichier", "UPDATE lot_fichier SET contenu = x'01'",
          "UPDATE OR REPLACE lot_fichier SET nom = 'autre.json'",
          "REPLACE INTO lot_fichier VALUES (1, 'lot.json', 'json', 1, printf('%064d', 2), x'01')",
          "INSERT INTO lot_fichier VALUES (1, 'lot.json', 'json', 1, printf('%064d', 2), x'01') "
          "ON CONFLICT DO UPDATE SET contenu = excluded.contenu"}) {
      CAPTURE(reglage, sql);
      CHECK(base.verdict(std::string(sql)) == Verdict::Refused);
    }
    const std::string_view fichier =
        "INSERT INTO lot_fichier VALUES (1, 'autre.json', 'json', 1, printf('%064d', 2), x'01')";
    const std::string_view piece =
        "INSERT INTO lot_piece VALUES (1, 1, 'FACTURE', 'HOP-PFI-Va1-FACTURE-00001.pdf', 1, 1)";
    for (const auto sql : {fichier, piece}) CHECK(base.verdict(std::string(sql)) == Verdict::Accepted);
    base.deposer(1);
    for (const auto sql : {fichier, piece}) CHECK(base.verdict(std::string(sql)) == Verdict::Refused);
  }
}

TEST_CASE("a received answer never changes and never goes", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    base.lot_en(domain::StatutLot::Depose);
    base.must(
        "INSERT INTO retour VALUES (1, 1, '2022-06-01T09:00:00Z', 'retour.json', printf('%064d', 1), x'00', 0)");
    for (const std::string_view sql :
         {"DELETE FROM retour", "UPDATE retour SET contenu = x'01'", "UPDATE retour SET id = 900",
          "UPDATE retour SET rowid = 900", "UPDATE OR REPLACE retour SET lot_id = 2",
          "REPLACE INTO retour VALUES (1, 1, 'i', 'n', printf('%064d', 9), x'01', 0)",
          "REPLACE INTO retour VALUES (900, 1, 'i', 'n', printf('%064d', 1), x'01', 0)"}) {
      CAPTURE(reglage, sql);
      CHECK(base.verdict(std::string(sql)) == Verdict::Refused);
    }
  }
}

}  // namespace finhop::tests
