#include "finhop/domain/decision.hpp"

#include <catch2/catch.hpp>

#include "domain/lecture_builders.hpp"
#include "finhop/domain/regles.hpp"

using namespace finhop;
using namespace finhop::domain;
using namespace finhop::domain::builders;

namespace {

Constats constats_sans(Cle cle, std::string_view valeur) {
  LigneLue ligne = ligne_lue();
  ligne[Cle::codeTraitement] = lu(R"("A")");
  ligne[Cle::libelleTraitement] = lu(R"("Demande acceptée")");
  ligne[cle] = lu(valeur);
  return juger(ExamenLigne{ligne, 0});
}

}  // namespace

TEST_CASE("a line is accepted when its label is the guide's whatever its case and accents and outer spaces") {
  for (const char* libelle : {"Demande acceptée", "demande acceptee", "DEMANDE ACCEPTÉE", "Demande acceptée.",
                              " Demande acceptée ", "\u00A0Demande acceptée.\u202F\n",
                              "Demande accepte\u0301e", "Dèmandé âcceptee .", "\tDemande acceptée\r\n"}) {
    INFO(libelle);
    CHECK(decision_de(libelle) == Decision::Acceptee);
  }
}

TEST_CASE("a line is refused when its label is anything else") {
  for (const char* libelle : {"", " ", "acceptée", "Demande refusée", "Demande acceptée..",
                              "Demande acceptée !", "Demandes acceptées", "Demande non acceptée",
                              "La demande est acceptée", "Demande  acceptée", "Demandeacceptée", "OK", "A",
                              "Demande acceptée sous réserve", ".Demande acceptée", "«Demande acceptée»"}) {
    INFO(libelle);
    CHECK(decision_de(libelle) == Decision::Refusee);
  }
}

TEST_CASE("a decision is stored under a word that reads back") {
  for (const Decision decision : {Decision::Acceptee, Decision::Refusee})
    CHECK(decision_d_id(id(decision)) == decision);
  CHECK_FALSE(decision_d_id("peut-etre"));
}

TEST_CASE("the prediction is the first rule of format that the deposited line breaks") {
  CHECK(predire({}, MontantRendu::CeluiDuDepot) == kPredictionAcceptee);
  CHECK(predire(constats_sans(Cle::dateFacture, R"("2022-05-15")"), MontantRendu::CeluiDuDepot) == "FMT-05");
  CHECK(predire(constats_sans(Cle::typeAction, R"("c")"), MontantRendu::CeluiDuDepot) == "FMT-02");
}

TEST_CASE("what the answer fills is no fault of the deposited line") {
  const Constats constats = constats_sans(Cle::typeAction, R"("C")");
  REQUIRE(constats.size() == 2);
  CHECK(constats[0].regle == "FMT-18");
  CHECK(constats[1].regle == "FMT-19");
  CHECK(predire(constats, MontantRendu::CeluiDuDepot) == kPredictionAcceptee);
}

TEST_CASE("an amount written anew by the portal is a fault only when it is not the deposited one") {
  const Constats constats = constats_sans(Cle::montantSegurHTFacture, "12500.0");
  CHECK(predire(constats, MontantRendu::CeluiDuDepot) == kPredictionAcceptee);
  CHECK(predire(constats, MontantRendu::Autre) == "FMT-06");
}

TEST_CASE("a difference is an acceptance or a refusal that was not predicted") {
  CHECK(est_un_ecart(kPredictionAcceptee, Decision::Refusee));
  CHECK(est_un_ecart("FMT-05", Decision::Acceptee));
  CHECK_FALSE(est_un_ecart(kPredictionAcceptee, Decision::Acceptee));
  CHECK_FALSE(est_un_ecart("FMT-05", Decision::Refusee));
}
