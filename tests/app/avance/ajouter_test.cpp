// What is missing or wrong in a draft is heard all at once.
#include "finhop/app/avance/ajouter.hpp"

#include <catch2/catch.hpp>

#include "app/atelier.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

std::vector<std::string> refus(Atelier& atelier, const app::AvanceSaisie& saisie) {
  const auto ecrite = app::ajouter_avance(atelier.base(), atelier.contexte(), saisie);
  std::vector<std::string> messages;
  if (!ecrite)
    for (const Refus& r : ecrite.error()) messages.push_back(r.message);
  return messages;
}

}  // namespace

TEST_CASE("An avance without its numbers tells what is missing and what else is wrong") {
  Atelier atelier;
  CHECK(refus(atelier, {{Donnee::DateBonCommande, {"date", "30/02/2022"}}}) ==
        std::vector<std::string>{"le numeroEditeur manque", "le numeroAns manque",
                                 "date : « 30/02/2022 » n'est pas une date du calendrier"});
}

TEST_CASE("A status that is none is refused beside the other faults") {
  Atelier atelier;
  const auto dits = refus(atelier, {{Donnee::NumeroEditeur, {"n", "00001"}},
                                    {Donnee::Ans, {"ans", "1234567890"}},
                                    {Donnee::MontantBonCommande, {"montant", "12,345"}},
                                    {Donnee::Statut, {"statut", "paye"}}});
  REQUIRE(dits.size() == 2);
  CHECK(dits[0].starts_with("montant : « 12,345 »"));
  CHECK(dits[1] == "statut : « paye » n'est pas un statut d'avance");
}
