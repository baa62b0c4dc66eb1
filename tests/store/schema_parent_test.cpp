// Nothing stands without what it belongs to, though the client leaves foreign keys off.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "store/schema_base.hpp"

namespace finhop::tests {

TEST_CASE("no row is written for a parent that does not exist", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    base.lot_en(domain::StatutLot::Depose);
    base.lot_en(domain::StatutLot::Genere);
    for (
        const std::string_view sql :
        {"INSERT INTO avance (numero_editeur, numero_ans, statut) VALUES ('00900', '0000000000', 'payee')",
         "INSERT INTO avance (numero_editeur, numero_ans, statut) VALUES ('00900', '../../../x', 'payee')",
         "INSERT INTO avance_beneficiaire VALUES (900, 1, '750000009')",
         "INSERT INTO solde (avance_id, statut) VALUES (900, 'en_preparation')",
         "INSERT INTO solde (statut) VALUES ('en_preparation')",
         "INSERT INTO solde_ident_dmp VALUES (900, 1, '1750000009')",
         "INSERT INTO solde_valeur VALUES (900, 'identINSi', 1, '1750000009')",
         "INSERT INTO facture (avance_id, rang, date_facture, montant_segur_ht) VALUES (900, 1, '2022-05-15', 1)",
         "INSERT INTO solde_beneficiaire VALUES (900, 1, '750000009')",
         "INSERT INTO piece VALUES (900, 'VA', 'PDF', 'va.pdf', 1)",
         "INSERT INTO lot_fichier VALUES (900, 'x', 'zip', 0, printf('%064d', 0), NULL)",
         "INSERT INTO lot_piece VALUES (2, 9, 'VA', 'x', 1, 1)",
         "INSERT INTO lot_piece VALUES (900, 1, 'VA', 'x', 1, 1)",
         "INSERT INTO lot_piece VALUES (2, 1, 'VA', 'x', 1, 900)",
         "INSERT INTO retour VALUES (1, 900, 'i', 'n', printf('%064d', 1), x'00', 0)"}) {
      CAPTURE(reglage, sql);
      CHECK(base.verdict(std::string(sql)) == Verdict::Refused);
    }
    CHECK(base.verdict(lot_sql({.rang = 900, .ans = "0000000000"})) == Verdict::Refused);
    CHECK(base.verdict(lot_sql({.rang = 900, .ans = "../../../x"})) == Verdict::Refused);
  }
}

TEST_CASE("no row goes over to a parent that does not exist", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    base.dossier("00001");
    for (const std::string_view sql :
         {"UPDATE avance SET numero_ans = '0000000000'", "UPDATE avance_beneficiaire SET avance_id = 900",
          "UPDATE solde_ident_dmp SET avance_id = 900", "UPDATE solde_valeur SET avance_id = 900",
          "UPDATE facture SET avance_id = 900", "UPDATE solde_beneficiaire SET avance_id = 900",
          "UPDATE piece SET avance_id = 900", "UPDATE piece SET document_id = 900"}) {
      CAPTURE(reglage, sql);
      CHECK(base.verdict(std::string(sql)) == Verdict::Refused);
    }
  }
}

TEST_CASE("a software that avances name does not go and keeps its number", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    base.dossier("00001");
    for (const std::string_view sql :
         {"DELETE FROM logiciel", "DELETE FROM logiciel WHERE numero_ans = '1234567890'",
          "UPDATE logiciel SET numero_ans = '0000000000' WHERE numero_ans = '1234567890'",
          "UPDATE OR REPLACE logiciel SET numero_ans = 'ABCDEFGH90' WHERE numero_ans = '1234567890'",
          "UPDATE OR REPLACE logiciel SET numero_ans = '1234567890' WHERE numero_ans = 'ABCDEFGH90'"}) {
      CAPTURE(reglage, sql);
      CHECK(base.verdict(std::string(sql)) == Verdict::Refused);
    }
    CHECK(base.verdict("UPDATE logiciel SET nom = 'Dossier', date_limite = '2022-12-31'") ==
          Verdict::Accepted);
  }
}

TEST_CASE("keys count from 1", "[schema]") {
  SchemaBase base;
  for (const Id id : {Id{-1}, Id{0}}) {
    CAPTURE(id);
    CHECK(base.verdict(fmt::format("INSERT INTO avance (id, numero_editeur, numero_ans, statut) "
                                   "VALUES ({}, '00900', '1234567890', 'payee')",
                                   id)) == Verdict::Refused);
    CHECK(base.verdict(fmt::format("INSERT INTO document VALUES ({}, printf('%064d', 1), 1, x'00')", id)) ==
          Verdict::Refused);
  }
}

TEST_CASE("an answer is received for a deposited lot only", "[schema]") {
  SchemaBase base;
  for (const auto& statut : domain::statuts<domain::StatutLot>()) {
    using enum domain::StatutLot;
    const Id lot = base.lot_en(statut.statut);
    CAPTURE(statut.id);
    CHECK(base.verdict(fmt::format(
              "INSERT INTO retour VALUES (1, {}, 'i', 'n', printf('%064d', 1), x'00', 0)", lot)) ==
          (statut.statut == Depose || statut.statut == Traite ? Verdict::Accepted : Verdict::Refused));
  }
}

}  // namespace finhop::tests
