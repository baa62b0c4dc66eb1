// Where a copy may be made, and what the base remembers of it.
#include <catch2/catch.hpp>

#include "app/atelier.hpp"
#include "finhop/app/entretien/sauvegarder.hpp"
#include "finhop/store/sauvegardes.hpp"

using namespace finhop;
using namespace finhop::tests;
using Liste = std::vector<std::string>;

namespace {

Issue<app::Copie> sauver(Atelier& atelier, const std::string& nom,
                         app::SiExiste si_existe = app::SiExiste::Refuser) {
  return app::sauvegarder(atelier.base(), atelier.contexte(), atelier.chemin(nom), si_existe);
}

}  // namespace

TEST_CASE("a folder that is not there is not made for a copy") {
  Atelier atelier;
  const std::string avant = atelier.contenu();
  for (const char* nom : {"absent/copie.db", "absent/copies/copie.db", "absent/"}) {
    CAPTURE(nom);
    const auto refuse = sauver(atelier, nom);
    REQUIRE(!refuse);
    CHECK(refuse.error().front().code == CodeRefus::ValeurIllisible);
    CHECK_THAT(refuse.error().front().message, Catch::Contains("n'existe pas : rien n'est copié"));
  }
  CHECK(noms(atelier.chemin(".")) == Liste{"finhop.db"});
  CHECK(atelier.contenu() == avant);
}

TEST_CASE("the base knows until where it was copied and so does the copy of itself") {
  Atelier atelier;
  atelier.pret("00001");
  const auto sans_copie = [](app::Base& base) {
    const store::Transaction lecture(base, store::Acces::Lecture);
    return store::lire_sans_copie(base);
  };
  const domain::SansCopie jamais = sans_copie(atelier.base());
  CHECK(jamais.operations > 0);
  CHECK(!jamais.copiee_le);
  CHECK(jamais.depuis == Jour::exact_iso("2022-05-16"));
  const std::string avant = atelier.contenu();
  app::Contexte simule = atelier.contexte();
  simule.mode = app::Mode::Simuler;
  REQUIRE(app::sauvegarder(atelier.base(), simule, atelier.chemin("copie.db"), app::SiExiste::Refuser));
  CHECK(atelier.contenu() == avant);
  REQUIRE(sauver(atelier, "copie.db")->notee);
  app::Base copie = app::Base::ouvrir(atelier.chemin("copie.db"));
  for (app::Base* base : {&atelier.base(), &copie}) {
    CHECK(sans_copie(*base).operations == 0);
    CHECK(sans_copie(*base).copiee_le == Jour::exact_iso("2022-05-16"));
  }
  atelier.avance("00002");
  CHECK(sans_copie(atelier.base()).operations == 1);
  CHECK(sans_copie(copie).operations == 0);
}
