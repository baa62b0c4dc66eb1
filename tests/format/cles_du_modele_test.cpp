// Keys of the modèle in any case.
#include "finhop/format/cles_du_modele.hpp"

#include <catch2/catch.hpp>

using namespace finhop::format;

namespace {

std::string ecrire(const std::string& json) {
  return avec_les_cles_du_modele(modele_integre(), json);
}

}  // namespace

TEST_CASE("a key of the modèle is written as the modèle writes it") {
  CHECK(ecrire(R"({"NUMLIGNE": 1, "numeroasp" : null, "Facture":{}})") ==
        R"({"numLigne": 1, "numeroASP" : null, "facture":{}})");
  CHECK(ecrire(R"({"siret":"x"})") == R"({"SIRET":"x"})");
}

TEST_CASE("values and foreign keys stay as they are") {
  for (const char* json :
       {R"({"libelle": "NUMLIGNE"})", R"(["NUMLIGNE", "x"])", R"({"NUMLIGNES": 1})", R"({"a\"NUMLIGNE": 1})",
        R"({"a": "\"NUMLIGNE\": 1"})", "\"", "\"NUMLIGNE", "\"\\", ""})
    CHECK(ecrire(json) == json);
}

TEST_CASE("two keys of a modèle that differ by case only are left as they are") {
  const Modele modele{
      {"", {}, Forme::Objet, {{"numLigne", {}, Forme::Valeur, {}}, {"NumLigne", {}, Forme::Valeur, {}}}}};
  CHECK(avec_les_cles_du_modele(modele, R"({"numligne": 1, "numLigne": 2})") ==
        R"({"numligne": 1, "numLigne": 2})");
}
