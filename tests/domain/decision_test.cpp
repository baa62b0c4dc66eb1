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

TEST_CASE("the numbers that a line was recognised by are no fault of the deposited line") {
  for (const auto& [cle, valeur] :
       {std::pair{Cle::numLigne, R"("1")"}, std::pair{Cle::numeroEditeur, R"(" 00001 ")"},
        std::pair{Cle::numeroASP, "null"}}) {
    const Constats constats = constats_sans(cle, valeur);
    REQUIRE(constats.size() == 3);
    CHECK(predire(constats, MontantRendu::CeluiDuDepot) == kPredictionAcceptee);
  }
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
