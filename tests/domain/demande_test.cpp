#include "finhop/domain/demande.hpp"

#include <catch2/catch.hpp>

#include "domain/builders.hpp"

using namespace finhop::domain;
using namespace finhop::domain::builders;

TEST_CASE("a request carries the identifiers of its avance") {
  const Demande demande = demande_de(dossier_pret("00001"));
  CHECK(demande.numero_editeur == numero_editeur("00001"));
  CHECK(demande.numero_asp == numero_asp("FINHOP000001"));
}

TEST_CASE("a request carries what its solde says") {
  const Dossier dossier = dossier_pret("00001");
  const Demande demande = demande_de(dossier);
  CHECK(demande.date_facture == jour("15/05/2022"));
  CHECK(demande.montant_facture == euros(12'500));
  CHECK(demande.beneficiaires == dossier.solde->beneficiaires);
  CHECK(demande.scenario == dossier.solde->scenario);
}

TEST_CASE("a request takes the beneficiaries of the solde and not those of the avance") {
  Dossier dossier = dossier_pret("00001");
  dossier.solde->beneficiaires = {finess("999999991")};
  CHECK(demande_de(dossier).beneficiaires == std::vector{finess("999999991")});
}

TEST_CASE("a request of several invoices carries their sum and their latest date") {
  Dossier dossier = dossier_pret("00001");
  dossier.solde->factures = {{jour("20/05/2022"), euros(100, 10)}, {jour("01/04/2022"), euros(200, 95)}};
  const Demande demande = demande_de(dossier);
  CHECK(demande.date_facture == jour("20/05/2022"));
  CHECK(demande.montant_facture == euros(301, 5));
}

TEST_CASE("a request declares its documents under the names of the guide in the dossier's order") {
  Dossier dossier = dossier_pret("00001");
  dossier.pieces[1].format = FormatPiece::Jpg;
  dossier.pieces[1].nom_origine = "attestation.jpeg";
  const std::vector<PieceDeclaree> attendues{
      {"HOP-PFI-Va1-FACTURE-00001.pdf", FormatPiece::Pdf, TypePiece::Facture},
      {"HOP-PFI-Va1-VA-00001.jpg", FormatPiece::Jpg, TypePiece::Va}};
  CHECK(demande_de(dossier).pieces == attendues);
}

TEST_CASE("what a dossier has not recorded is absent from its request") {
  Dossier dossier = dossier_vide("00001");
  dossier.solde = Solde{};
  const Demande demande = demande_de(dossier);
  CHECK(demande.numero_editeur == numero_editeur("00001"));
  CHECK_FALSE(demande.numero_asp);
  CHECK_FALSE(demande.date_facture);
  CHECK_FALSE(demande.montant_facture);
  CHECK(demande.beneficiaires.empty());
  CHECK(demande.pieces.empty());
  CHECK(demande.scenario == Scenario{});
}

TEST_CASE("a dossier without solde gives a request of its identifiers and documents only") {
  Dossier dossier = dossier_pret("00001");
  dossier.solde.reset();
  const Demande demande = demande_de(dossier);
  CHECK(demande.numero_asp == numero_asp("FINHOP000001"));
  CHECK(demande.pieces.size() == 2);
  CHECK_FALSE(demande.montant_facture);
  CHECK(demande.beneficiaires.empty());
}

TEST_CASE("a lot is named by its numeroAns and the deposit day and its rank in three digits") {
  const NumeroAns ans = numero_ans("1234567890");
  CHECK(nom_lot(ans, jour("16/05/2022"), 1) == "JSON-1234567890-20220516-001");
  CHECK(nom_lot(ans, jour("02/01/2023"), kRangMax) == "JSON-1234567890-20230102-999");
}

TEST_CASE("a zip is named after its lot and counted from one") {
  const NumeroAns ans = numero_ans("1234567890");
  CHECK(nom_zip(ans, jour("16/05/2022"), 1, 1) == "PJ-1234567890-20220516-001-1.zip");
  CHECK(nom_zip(ans, jour("16/05/2022"), 42, 7) == "PJ-1234567890-20220516-042-7.zip");
}
