// Named views that finhop or the base no longer understand whole: told, never listed without what they ask for.
#include "finhop/app/dossier/vues.hpp"

#include <catch2/catch.hpp>

#include "app/atelier.hpp"
#include "finhop/vue/dossier/vues_nommees.hpp"
#include "finhop/vue/dossiers.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

const std::vector<std::string>& colonnes() {
  static const std::vector<std::string> kColonnes = vue::noms_de_colonnes();
  return kColonnes;
}

Issue<app::VueGardee> garder(Atelier& atelier, const std::string& nom,
                             const std::vector<domain::Critere>& criteres) {
  return app::garder_vue(atelier.base(), atelier.contexte(), {{"", nom}, app::comprendre(criteres).value()},
                         colonnes());
}

std::vector<domain::Critere> lue(Atelier& atelier, const std::string& nom) {
  return app::dire(app::lire_vue(atelier.base(), atelier.contexte(), {"", nom}, colonnes()).value().demande);
}

// Why it is not read, the same in the list of views, which counts nothing.
std::string raison(Atelier& atelier, const std::string& nom) {
  const auto lue = app::lire_vue(atelier.base(), atelier.contexte(), {"", nom}, colonnes());
  REQUIRE_FALSE(lue);
  CHECK(lue.error().front().code == CodeRefus::VueIllisible);
  CHECK(lue.error().front().remede.suites.size() == 2);
  const auto vues = app::lister_vues(atelier.base(), atelier.contexte(), colonnes());
  const auto une = std::ranges::find(vues, nom, [](const app::VueComptee& v) { return v.vue.nom; });
  REQUIRE(une != vues.end());
  CHECK(une->dossiers == 0);
  REQUIRE_FALSE(une->refus.empty());
  CHECK(lue.error().front().message.ends_with(une->refus.front().message));
  return une->refus.front().message;
}

// As a later finhop, or another program, may have left it.
void avec(Atelier& atelier, const std::string& cle, const std::string& valeur) {
  atelier.sql("INSERT INTO vue VALUES (9, 'autre', 1, '2022-05-16T09:00:00Z', 'test')");
  atelier.sql("PRAGMA ignore_check_constraints = ON; INSERT INTO vue_critere VALUES (9, 1, '" + cle + "', '" +
              valeur + "')");
}

}  // namespace

TEST_CASE("A view is read as it was kept, in finhop's own words") {
  Atelier atelier;
  atelier.avance("00001");
  const std::vector<domain::Critere> tapes{{"ref", "1"},
                                           {"ans", "1234567890"},
                                           {"avance", "payee"},
                                           {"client", " hop "},
                                           {"depuis", "02/04/2022"},
                                           {"sur", "paiement"},
                                           {"tri", "-enjeu"},
                                           {"colonnes", "CLIENT,numeroasp"},
                                           {"limite", "7"}};
  REQUIRE(garder(atelier, "  À relancer ", tapes));
  CHECK(lue(atelier, "a RELANCER") == std::vector<domain::Critere>{{"ref", "00001"},
                                                                   {"ans", "1234567890"},
                                                                   {"avance", "payee"},
                                                                   {"client", "hop"},
                                                                   {"depuis", "2022-04-02"},
                                                                   {"sur", "paiement"},
                                                                   {"tri", "-enJeu"},
                                                                   {"colonnes", "client,numeroASP"},
                                                                   {"limite", "7"}});
}

TEST_CASE("A view counts its dossiers as the list does") {
  Atelier atelier;
  for (int i = 1; i <= 5; ++i) atelier.avance(cinq(i));
  atelier.avance("00006", "1234567890", "validee");
  CHECK(garder(atelier, "payées", {{"avance", "payee"}, {"tri", "-client"}}).value().dossiers == 5);
  CHECK(garder(atelier, "trois", {{"avance", "payee"}, {"limite", "3"}}).value().dossiers == 3);
  CHECK(garder(atelier, "vingt", {{"avance", "validee"}, {"limite", "20"}}).value().dossiers == 1);
  const auto vues = app::lister_vues(atelier.base(), atelier.contexte(), colonnes());
  REQUIRE(vues.size() == 3);
  CHECK(vues[0].vue.nom == "payées");
  CHECK(vues[0].dossiers == 5);
  CHECK(vues[1].dossiers == 3);
  CHECK(vues[2].dossiers == 1);
}

TEST_CASE("A view that asks for what finhop no longer knows is told and not listed") {
  const std::vector<std::pair<domain::Critere, std::string>> cas{
      {{"situation", "en_appel"}, "situation : « en_appel » n'est pas connu de cette version de finhop"},
      {{"couleur", "rouge"}, "« couleur » n'est pas un critère de la liste"},
      {{"tri", "couleur"}, "tri : « couleur » n'est pas connu de cette version de finhop"},
      {{"colonnes", "couleur"}, "« couleur » n'est pas une colonne de la liste"},
      {{"limite", "0"}, "limite : « 0 » n'est pas connu de cette version de finhop"}};
  for (const auto& [critere, dit] : cas) {
    Atelier atelier;
    avec(atelier, critere.cle, critere.valeur);
    CHECK(raison(atelier, "autre") == dit);
    CHECK_FALSE(vue::en_clair({{critere}}).empty());
  }
}

TEST_CASE("A view whose software or dossier is gone is told and not listed") {
  Atelier atelier;
  avec(atelier, "ans", "ABCDEFGH90");
  CHECK(raison(atelier, "autre").contains("ABCDEFGH90"));
  Atelier autre;
  avec(autre, "ref", "00099");
  CHECK(raison(autre, "autre").contains("00099"));
}

TEST_CASE("A view that lost a criterion in the base is not wider for it") {
  Atelier atelier;
  REQUIRE(garder(atelier, "a", {{"avance", "payee"}, {"etat", "bloque"}, {"limite", "3"}}));
  atelier.sql("DELETE FROM vue_critere WHERE rang = 3");
  CHECK(raison(atelier, "a") == "il lui manque un critère, que la base a perdu");
  REQUIRE(app::oublier_vue(atelier.base(), atelier.contexte(), {"", "a"}));
  REQUIRE(garder(atelier, "a", {{"avance", "payee"}, {"etat", "bloque"}, {"limite", "3"}}));
  atelier.sql("DELETE FROM vue_critere WHERE rang = 1");
  CHECK(raison(atelier, "a") == "il lui manque un critère, que la base a perdu");
}
