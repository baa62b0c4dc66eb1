#include "finhop/vue/regroupement.hpp"

#include <catch2/catch.hpp>

#include "finhop/vue/constats.hpp"

using namespace finhop;
using namespace finhop::vue;

namespace {

domain::Constat constat(std::string_view regle, std::string message, Remede remede = "corriger") {
  return {regle, domain::Severite::Erreur, std::move(message), std::move(remede), ""};
}

}  // namespace

TEST_CASE("groups come in the order in which each is first met, with all that is theirs") {
  Regroupement<std::vector<int>> groupes;
  groupes.sous("b").push_back(1);
  groupes.sous("a").push_back(2);
  groupes.sous("").push_back(3);
  groupes.sous("b").push_back(4);
  CHECK(groupes.groupes() == std::vector<std::vector<int>>{{1, 4}, {2}, {3}});
}

TEST_CASE("the first of many are told up to a bound, and one alone is never left out") {
  CHECK((premiers(0, 5) == Part{0, 0}));
  CHECK((premiers(5, 5) == Part{5, 0}));
  CHECK((premiers(6, 5) == Part{6, 0}));
  CHECK((premiers(7, 5) == Part{5, 2}));
  CHECK((premiers(100, 5) == Part{5, 95}));
}

TEST_CASE("findings are gathered by rule in the catalogue's order, then by what they say") {
  ConstatsDeDossiers constats;
  constats.ajouter("00001", {constat("PJ-02", "trop lourd"), constat("ELI-01", "impayée")});
  constats.ajouter("00002", {constat("ELI-01", "impayée"), constat("ELI-01", "refusée", "renoncer")});
  constats.ajouter("00003", {});
  const Constats attendus{{"ELI-01", "impayée", "00001 00002", "corriger"},
                          {"ELI-01", "refusée", "00002", "renoncer"},
                          {"PJ-02", "trop lourd", "00001", "corriger"}};
  CHECK((constats.constats() == attendus));
}

TEST_CASE("the remedy of a rule is the one that its findings share, else the catalogue's") {
  ParRegle<std::vector<int>> par_regle;
  par_regle.ajouter(constat("ELI-01", "a")).push_back(1);
  par_regle.ajouter(constat("ELI-01", "b"));
  par_regle.ajouter(constat("ELI-02", "a"));
  par_regle.ajouter(constat("ELI-02", "a", "autre")).push_back(2);
  const auto regles = par_regle.regles();
  REQUIRE(regles.size() == 2);
  CHECK(regles[0]->constats() == 2);
  CHECK(regles[0]->propos().size() == 2);
  CHECK((regles[0]->remede() == Remede("corriger")));
  CHECK(regles[1]->propos().size() == 1);
  CHECK(regles[1]->propos().front().lieux == std::vector<int>{2});
  CHECK((regles[1]->remede() == remede_general(domain::regle("ELI-02"))));
}
