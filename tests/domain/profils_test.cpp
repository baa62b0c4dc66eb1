#include "finhop/domain/profils/profil.hpp"

#include <catch2/catch.hpp>

#include "domain/builders.hpp"
#include "finhop/domain/demande.hpp"
#include "finhop/domain/regles.hpp"

using namespace finhop;
using namespace finhop::domain;

TEST_CASE("the guide's own profile supposes nothing, its neighbours what the guide does not say",
          "[profil]") {
  CHECK(hop_pfi_va1().nom() == kProfilParDefaut);
  CHECK(suppositions(hop_pfi_va1()).empty());
  for (const Profil& profil : profils_integres()) {
    CAPTURE(profil.nom());
    CHECK(profil.couloir == "HOP");
    CHECK(profil.vague == "Va1");
    CHECK(enonces(profil).size() == 13);
    CHECK((profil == hop_pfi_va1() || suppositions(profil).size() == 10));
  }
}

TEST_CASE("a profile tells the source of what it says of a key", "[profil]") {
  const Profil& ri = profils_integres()[2];
  CHECK(ri.source(Cle::identINSi) == Fondement::Suppose);
  CHECK(ri.source(Cle::nomFichier) == Fondement::Suppose);
  CHECK(ri.source(Cle::typeFichier) == Fondement::Suppose);
  CHECK(ri.source(Cle::numeroASP) == Fondement::Guide);
  CHECK(ri.source(Cle::lignesImport) == Fondement::Guide);
  CHECK(hop_pfi_va1().source(Cle::identINSi) == Fondement::Guide);
  CHECK_THROWS_AS(rang_du_champ(Cle::numeroASP), std::out_of_range);
}

TEST_CASE("each source and each use is read by the word that tells it", "[profil]") {
  for (const Fondement source : kFondements) CHECK(fondement_de(id(source)) == source);
  for (const Usage usage : kUsages) CHECK(usage_de(id(usage)) == usage);
  CHECK_FALSE(fondement_de("Guide"));
  CHECK_FALSE(usage_de(""));
  CHECK(champ_du_scenario("IDENTINSI") == Cle::identINSi);
  CHECK_FALSE(champ_du_scenario("numeroASP"));
}
