// What an import names of a very long table, and what it only counts.
#include <catch2/catch.hpp>

#include "app/saisie/a_verifier.hpp"

using namespace finhop;

TEST_CASE("a long import names the first dossiers and counts the others") {
  const auto numero = domain::NumeroEditeur::lire("00001").value();
  app::RapportImport rapport;
  for (std::size_t i = 0; i < app::kNommesMax; ++i) app::noter_creee(rapport, numero);
  for (std::size_t i = 0; i < app::kModifiesMax; ++i) app::noter_modifie(rapport, {numero.texte(), i, {}});
  app::dire_les_tus(rapport);
  CHECK(rapport.remarques.empty());
  app::noter_creee(rapport, numero);
  app::noter_modifie(rapport, {numero.texte(), 1, {}});
  app::noter_modifie(rapport, {numero.texte(), 2, {}});
  app::noter_inchangee(rapport, numero);
  CHECK(rapport.crees.size() == app::kNommesMax);
  CHECK(rapport.crees_tus == 1);
  CHECK(rapport.modifies.size() == app::kModifiesMax);
  CHECK(rapport.modifies_tus == 2);
  CHECK(rapport.inchanges.size() == 1);
  app::dire_les_tus(rapport);
  REQUIRE(rapport.remarques.size() == 1);
  CHECK_THAT(rapport.remarques.front(), Catch::Contains("100 000 dossiers au plus sont nommés"));
}
