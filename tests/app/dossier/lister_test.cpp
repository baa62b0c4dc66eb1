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

TEST_CASE("A limit stops the reading and counts no further") {
  Atelier atelier;
  cinq_avances(atelier);
  CHECK(lister(atelier, {.limite = 2}) == Vue{{"00001", "00002"}, {2, 2}});
  CHECK(lister(atelier, {.limite = 0}) == Vue{});
  CHECK(lister(atelier, {}).listes == app::Listes{5, 5});
}
