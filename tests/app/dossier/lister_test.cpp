// A list given page by page, with how many there are in all.
#include "finhop/app/dossier/lister.hpp"

#include <catch2/catch.hpp>

#include "app/atelier.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

struct Vue {
  std::vector<std::string> numeros;
  app::Listes listes;
  friend bool operator==(const Vue&, const Vue&) = default;
};

Vue lister(Atelier& atelier, const app::Criteres& criteres) {
  Vue vue;
  const auto listes = app::lister(atelier.base(), atelier.contexte(), criteres, [&](const app::Fiche& f) {
    vue.numeros.push_back(f.dossier.avance.numero_editeur.texte());
  });
  vue.listes = listes.value();
  return vue;
}

void cinq_avances(Atelier& atelier) {
  for (int i = 1; i <= 5; ++i) atelier.avance(cinq(i));
}

}  // namespace

TEST_CASE("A page gives its dossiers and counts them all") {
  Atelier atelier;
  cinq_avances(atelier);
  CHECK(lister(atelier, {.page = app::Page{0, 2}}) == Vue{{"00001", "00002"}, {2, 5}});
  CHECK(lister(atelier, {.page = app::Page{4, 2}}) == Vue{{"00005"}, {1, 5}});
  CHECK(lister(atelier, {.page = app::Page{9, 2}}) == Vue{{}, {0, 5}});
  CHECK(lister(atelier, {.page = app::Page{0, 0}}) == Vue{{}, {0, 5}});
}

TEST_CASE("A page is of the order that was asked for") {
  Atelier atelier;
  cinq_avances(atelier);
  CHECK(lister(atelier, {.tri = app::Tri::Client, .page = app::Page{3, 5}}) ==
        Vue{{"00004", "00005"}, {2, 5}});
}

// What the base chooses by itself is what reading every dossier would choose.
TEST_CASE("Pages put one after the other are the whole list, whatever is asked") {
  Atelier atelier;
  for (int i = 1; i <= 23; ++i)
    atelier.avance(cinq(i), "1234567890", i % 3 == 0 ? "refusee" : i % 5 == 0 ? "validee" : "payee");
  for (int i = 1; i <= 8; ++i)
    if (i % 3 != 0 && i % 5 != 0) atelier.solde(cinq(i));
  const std::vector<app::Criteres> demandes{{},
                                            {.avance = domain::StatutAvance::Payee},
                                            {.avance = domain::StatutAvance::Refusee},
                                            {.avance = domain::StatutAvance::Annulee},
                                            {.solde = domain::StatutSolde::EnPreparation},
                                            {.finess = app::Saisi{"", "999999915"}},
                                            {.depuis = app::Saisi{"", "01/01/2022"}},
                                            {.client = "Hôpital"},
                                            {.etat = app::Etat::Bloque},
                                            {.situation = domain::SituationDossier::ACompleter}};
  for (const app::Ordre ordre : {app::Ordre::Croissant, app::Ordre::Decroissant})
    for (app::Criteres criteres : demandes) {
      criteres.ordre = ordre;
      const Vue entiere = lister(atelier, criteres);
      std::vector<std::string> mises_bout_a_bout;
      for (std::size_t debut = 0; debut < 30; debut += 4) {
        criteres.page = app::Page{debut, 4};
        const Vue page = lister(atelier, criteres);
        CHECK(page.listes.total == entiere.listes.total);
        CHECK(page.listes.donnes == page.numeros.size());
        mises_bout_a_bout.insert(mises_bout_a_bout.end(), page.numeros.begin(), page.numeros.end());
      }
      CHECK(mises_bout_a_bout == entiere.numeros);
    }
}

TEST_CASE("A limit stops the reading and counts no further") {
  Atelier atelier;
  cinq_avances(atelier);
  CHECK(lister(atelier, {.limite = 2}) == Vue{{"00001", "00002"}, {2, 2}});
  CHECK(lister(atelier, {.limite = 0}) == Vue{});
  CHECK(lister(atelier, {}).listes == app::Listes{5, 5});
}
