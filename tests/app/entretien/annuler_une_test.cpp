// Undoing one operation by its number, and who may undo what without one.
#include "finhop/app/entretien/annuler.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "app/atelier.hpp"
#include "finhop/app/avance/modifier.hpp"
#include "finhop/app/avance/statut.hpp"
#include "finhop/app/lot/annuler.hpp"
#include "finhop/app/lot/corriger.hpp"
#include "finhop/app/lot/deposer.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

constexpr const char* kLot = "JSON-1234567890-20220516-001";

app::Contexte par(const std::string& auteur) {
  return {Instant::exact_iso("2022-05-16T09:00:00Z").value(), auteur, "test", app::Mode::Ecrire};
}

void client(Atelier& atelier, const std::string& numero, const std::string& nom,
            const std::string& auteur = "test") {
  REQUIRE(app::modifier_avance(atelier.base(), par(auteur), numero, {{Donnee::Client, {"--client", nom}}}));
}

// What was undone, or the code of the refusal and the operations that it proposes.
std::string annuler(Atelier& atelier, const std::optional<std::int64_t>& numero = std::nullopt,
                    const std::string& auteur = "test") {
  const std::string avant = atelier.contenu();
  const auto annulation = app::annuler(atelier.base(), par(auteur), numero);
  if (annulation) return fmt::format("{}", annulation->operation.operation);
  CHECK(atelier.contenu() == avant);
  const Refus& refus = annulation.error().front();
  std::string dit(id(refus.code));
  for (const Suite& suite : refus.remede.suites)
    for (const Argument& argument : suite.arguments)
      if (argument.quoi == Donnee::Operation) dit += " " + argument.valeur;
  return dit;
}

}  // namespace

TEST_CASE("an operation is undone by its number when nothing later touched what it touched") {
  Atelier atelier;
  atelier.avance("00001");  // 3
  atelier.avance("00002");  // 4
  client(atelier, "00001", "Un");
  client(atelier, "00002", "Deux");
  CHECK(annuler(atelier, 5) == "5");
  CHECK(annuler(atelier, 5) == "rien-a-annuler");
  CHECK(annuler(atelier, 7) == "annulation-impossible");
  CHECK(annuler(atelier, 3) == "3");
  CHECK(annuler(atelier, 4) == "operation-recouverte 6");
  CHECK(annuler(atelier, 6) == "6");
  CHECK(annuler(atelier, 4) == "4");
  CHECK(annuler(atelier, 2) == "2");
}

TEST_CASE("a number that no operation bears is told and the first one stays") {
  Atelier atelier;
  CHECK(annuler(atelier, 0) == "operation-inconnue");
  CHECK(annuler(atelier, 99) == "operation-inconnue");
  CHECK(annuler(atelier, 1) == "annulation-impossible");
}

TEST_CASE("what is proposed in place of a covered operation can be undone at once") {
  Atelier atelier;
  atelier.avance("00001");
  for (const char* nom : {"Un", "Deux", "Trois"}) client(atelier, "00001", nom);
  CHECK(annuler(atelier, 3) == "operation-recouverte 6");
  CHECK(annuler(atelier, 6) == "6");
  CHECK(annuler(atelier, 4) == "operation-recouverte 5");
}

TEST_CASE("a parent row is not taken from under what came later") {
  Atelier atelier;
  atelier.logiciel("ABCDEFGH90");  // 3
  atelier.avance("00001", "ABCDEFGH90");
  CHECK(annuler(atelier, 3) == "operation-recouverte 4");
}

TEST_CASE("what a lot froze since is not undone and the lot is told") {
  Atelier atelier;
  atelier.pret("00001");  // 3, 4, 5
  atelier.avance("00002");
  atelier.exporter();  // 7
  CHECK(annuler(atelier, 5) == "operation-recouverte 7");
  CHECK(annuler(atelier, 6) == "6");
  REQUIRE(app::annuler_lot(atelier.base(), atelier.contexte(), kLot));
  CHECK(annuler(atelier, 5) == "5");
}

TEST_CASE("beyond a deposit a number still undoes what the deposit does not hold") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.avance("00002");  // 6
  client(atelier, "00002", "Deux");
  atelier.exporter();  // 8
  REQUIRE(app::deposer_lot(atelier.base(), atelier.contexte(), kLot, {}));
  CHECK(annuler(atelier) == "annulation-impossible");
  CHECK(annuler(atelier, 7) == "7");
  CHECK(annuler(atelier, 6) == "6");
  CHECK(annuler(atelier, 8) == "operation-recouverte");
  REQUIRE(app::corriger_lot(atelier.base(), atelier.contexte(), kLot,
                            {{"--statut", "genere"}, {}, {}, app::Saisi{"--motif", "erreur"}}));
  CHECK(annuler(atelier, 8) == "operation-recouverte");
  CHECK(app::annuler_lot(atelier.base(), atelier.contexte(), kLot));
}

TEST_CASE("without a number one undoes one's own and another's is only proposed") {
  Atelier atelier;
  atelier.avance("00001");
  atelier.avance("00002");
  client(atelier, "00001", "Un", "anne");
  client(atelier, "00002", "Deux", "bruno");  // 6
  CHECK(annuler(atelier, {}, "anne") == "operation-d-autrui 5 6");
  CHECK(annuler(atelier, {}, "claire") == "operation-d-autrui 6");
  CHECK(annuler(atelier, {}, "bruno") == "6");
  CHECK(annuler(atelier, {}, "anne") == "5");
  client(atelier, "00001", "Un", "anne");
  client(atelier, "00001", "Autre", "bruno");
  CHECK(annuler(atelier, {}, "anne") == "operation-d-autrui 10");
}
