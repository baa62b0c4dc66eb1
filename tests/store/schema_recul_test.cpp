// Deposits and answers of the portal that are taken back: what no SQL client can take from under what came later.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "store/schema_base.hpp"

namespace finhop::tests {
namespace {

std::string depose_sql(Id lot, std::string_view vers = "depose") {
  return fmt::format("UPDATE lot SET statut = '{}', motif = 'erreur' WHERE id = {}", vers, lot);
}

// Its first line refused, its second accepted.
Id lot_repondu(SchemaBase& base) {
  const Id lot = base.lot(2);
  base.ligne(lot, base.dossier("00001"));
  base.ligne(lot, base.dossier("00002"));
  base.must(
      "INSERT INTO lot_piece SELECT lot_id, num_ligne, type, 'piece.pdf', 1, document_id FROM lot_ligne JOIN piece "
      "USING (avance_id)");
  base.deposer(lot);
  base.must(
      fmt::format("INSERT INTO retour (lot_id, recu_le, nom_fichier, sha256, contenu) VALUES ({}, "
                  "'2022-05-16T09:00:00Z', 'r.json', printf('%064d', 7), x'00')",
                  lot));
  base.decider(lot, 1, "refusee");
  base.decider(lot, 2, "acceptee");
  base.must(fmt::format("INSERT INTO retour_ecart VALUES ({}, 1, 'acceptee', 'refusee')", lot));
  base.must(fmt::format("UPDATE lot SET statut = 'traite' WHERE id = {}", lot));
  return lot;
}

std::string soldes(SchemaBase& base) {
  return fmt::format("{}", fmt::join(base.column("SELECT statut FROM solde ORDER BY avance_id"), " "));
}

}  // namespace

TEST_CASE("a deposit that is taken back makes its soldes exporte again", "[schema]") {
  SchemaBase base;
  const Id lot = base.lot(2);
  base.ligne(lot, base.dossier("00001"));
  base.ligne(lot, base.dossier("00002"));
  base.deposer(lot);
  base.must(depose_sql(lot, "genere"));
  CHECK(soldes(base) == "exporte exporte");
  base.deposer(lot);
  CHECK(soldes(base) == "depose depose");
  base.decider(lot, 1, "acceptee");
  CHECK(base.verdict(depose_sql(lot, "genere")) == Verdict::Refused);
}

TEST_CASE("an answer that is taken back leaves no decision and keeps its bytes", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    const Id lot = lot_repondu(base);
    CAPTURE(reglage);
    REQUIRE(soldes(base) == "rejete accepte");
    base.must(depose_sql(lot));
    CHECK(soldes(base) == "depose depose");
    CHECK(base.value("SELECT count(decision) + count(code_traitement) + count(libelle_traitement) FROM "
                     "lot_ligne") == "0");
    CHECK(base.value("SELECT count(*) FROM retour_ecart") == "0");
    CHECK(base.value("SELECT retire || ' ' || length(contenu) FROM retour") == "1 1");
    base.decider(lot, 1, "acceptee");
    base.decider(lot, 2, "refusee");
    base.must(fmt::format("UPDATE lot SET statut = 'traite' WHERE id = {}", lot));
    CHECK(soldes(base) == "accepte rejete");
  }
}

TEST_CASE("a solde goes back to its deposit with its decision and only while its lot is deposited",
          "[schema]") {
  SchemaBase base;
  const Id lot = base.lot(2);
  base.ligne(lot, base.dossier("00001"));
  base.ligne(lot, base.dossier("00002"));
  base.deposer(lot);
  base.decider(lot, 1, "refusee");
  base.must("UPDATE solde SET statut = 'depose', motif = 'erreur' WHERE avance_id = 1");
  CHECK(base.value("SELECT decision FROM lot_ligne WHERE num_ligne = 1") == "NULL");
  base.decider(lot, 1, "acceptee");
  base.decider(lot, 2, "acceptee");
  base.must(fmt::format("UPDATE lot SET statut = 'traite' WHERE id = {}", lot));
  CHECK(base.verdict("UPDATE solde SET statut = 'depose', motif = 'erreur' WHERE avance_id = 1") ==
        Verdict::Refused);
}

TEST_CASE("a lot does not go back once one of its dossiers went on", "[schema]") {
  const std::string_view suites[] = {
      "UPDATE solde SET statut = 'valide' WHERE avance_id = 2",
      "UPDATE avance SET statut = 'a_recouvrer' WHERE id = 1",
      "UPDATE facture SET montant_segur_ht = 1 WHERE avance_id = 1",
      "UPDATE facture SET date_facture = '2022-05-14' WHERE avance_id = 1",
      "UPDATE avance SET numero_asp = 'FINHOPAUTRE1' WHERE id = 1",
      "UPDATE avance SET numero_ans = 'ABCDEFGH90' WHERE id = 1",
      "UPDATE piece SET document_id = (SELECT max(document_id) FROM piece) WHERE avance_id = 1 AND type = 'VA'",
  };
  for (const std::string_view suite : suites) {
    SchemaBase base;
    const Id lot = lot_repondu(base);
    base.must(std::string(suite));
    CAPTURE(suite);
    CHECK(base.verdict(depose_sql(lot)) == Verdict::Refused);
  }
  SchemaBase base;
  const Id lot = lot_repondu(base);
  const Id suivant = base.lot();
  base.ligne(suivant, 1);
  CHECK(base.verdict(depose_sql(lot)) == Verdict::Refused);
  base.must(fmt::format("UPDATE lot SET statut = 'annule' WHERE id = {}", suivant));
  CHECK(base.verdict(depose_sql(lot)) == Verdict::Accepted);
}

TEST_CASE("decisions and answers are not taken back by themselves", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    const Id lot = lot_repondu(base);
    CAPTURE(reglage);
    const std::string_view sur_un_lot_traite[] = {
        "UPDATE lot_ligne SET decision = NULL, code_traitement = NULL, libelle_traitement = NULL",
        "UPDATE OR IGNORE lot_ligne SET decision = NULL",
        "DELETE FROM retour_ecart",
        "UPDATE retour SET retire = 1",
        "UPDATE retour SET nom_fichier = 'x'",
        "UPDATE retour SET contenu = x'01'",
        "DELETE FROM retour",
        "REPLACE INTO retour SELECT * FROM retour",
        "UPDATE solde SET statut = 'depose', motif = 'erreur'",
        "UPDATE OR REPLACE solde SET statut = 'depose', motif = 'erreur' WHERE avance_id = 1"};
    for (const std::string_view sql : sur_un_lot_traite) {
      CAPTURE(sql);
      CHECK(base.verdict(std::string(sql)) == Verdict::Refused);
    }
    base.must(depose_sql(lot));
    for (const std::string_view sql :
         {"UPDATE retour SET contenu = x'01', retire = 0", "UPDATE retour SET sha256 = 'x', retire = 0",
          "UPDATE retour SET id = 9, retire = 0", "UPDATE retour SET lot_id = 900, retire = 0",
          "UPDATE retour SET nom_fichier = 'x'", "UPDATE retour SET retire = 2", "DELETE FROM retour"}) {
      CAPTURE(sql);
      CHECK(base.verdict(std::string(sql)) == Verdict::Refused);
    }
    CHECK(base.verdict("UPDATE retour SET retire = 0, nom_fichier = 'encore.json'") == Verdict::Accepted);
  }
}

}  // namespace finhop::tests
