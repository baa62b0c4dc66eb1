#include "finhop/format/profil.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "finhop/base/fichier.hpp"
#include "format/depot_scene.hpp"

using namespace finhop;
using namespace finhop::format;

namespace {

using Textes = std::vector<std::string>;

std::string dpi() {
  return ecrire_profil(domain::profils_integres()[1]);
}

// Where its faults are.
Textes places(std::string_view octets) {
  const auto lu = lire_profil(octets);
  Textes places;
  if (!lu)
    for (const FauteDeProfil& faute : lu.error()) {
      CHECK_FALSE(faute.trouve.empty());
      CHECK_FALSE(faute.attendu.empty());
      places.push_back(faute.chemin);
    }
  return places;
}
Textes places(std::string_view avant, std::string_view apres) {
  REQUIRE(dpi().contains(avant));
  return places(remplacer(dpi(), avant, apres));
}

}  // namespace

TEST_CASE("each profile of finhop is written and read again as it is", "[profil]") {
  REQUIRE(domain::profils_integres().size() == 3);
  for (const domain::Profil& profil : domain::profils_integres()) {
    const auto lu = lire_profil(ecrire_profil(profil));
    REQUIRE(lu);
    CHECK(*lu == profil);
    CHECK(ecrire_profil(*lu) == ecrire_profil(profil));
  }
}

TEST_CASE("a profile says its day, its limits and its deadlines to the hour", "[profil]") {
  std::string octets = remplacer(dpi(), "\"effetDu\": null", "\"effetDu\": \"01/03/2026\"");
  octets = remplacer(octets, "\"valeur\": 200,", "\"valeur\": 50,");
  octets = remplacer(octets, "\"solde\": null",
                     R"("solde": {"jour": "31/12/2026", "heure": "14:00", "source": "saisi"})");
  const auto lu = lire_profil(octets);
  REQUIRE(lu);
  CHECK(lu->effet_du == Jour::exact_iso("2026-03-01"));
  CHECK(lu->lignes_max.valeur == 50);
  CHECK(lu->solde ==
        domain::Echeance{Jour::exact_iso("2026-12-31"), Heure::exacte("14:00"), domain::Fondement::Saisi});
  CHECK(lire_profil(ecrire_profil(*lu)) == lu);
}

TEST_CASE("each fault of a profile is told at its place", "[profil]") {
  const auto [avant, apres, ou] = GENERATE(table<std::string, std::string, std::string>({
      {"\"finhopProfil\": 1", "\"finhopProfil\": 2", "/finhopProfil"},
      {"\"logiciel\": \"DPI\"", "\"logiciel\": \"D I\"", "/logiciel"},
      {"\"logiciel\": \"DPI\"", "\"logiciel\": 1", "/logiciel"},
      {"\"logiciel\": \"DPI\"", "\"logiciel\": \"ABCDEFGHIJKLM\"", "/logiciel"},
      {"\"vague\": \"Va1\"", "\"vague\": \"\"", "/vague"},
      {"\"vague\": \"Va1\"", "\"vage\": \"Va1\"", "/vage"},
      {"\"effetDu\": null", "\"effetDu\": \"31/06/2026\"", "/effetDu"},
      {"\"effetDu\": null", "\"effetDu\": null, \"effetDu\": null", "/effetDu"},
      {"\"libelle\": \"dossier", "\"libelle\": \"\\u0007dossier", "/libelle"},
      {"\"valeur\": 200,", "\"valeur\": 201,", "/limites/demandesParFichier/valeur"},
      {"\"valeur\": 200,", "\"valeur\": 0,", "/limites/demandesParFichier/valeur"},
      {"\"valeur\": 200,", "\"valeur\": 1.5,", "/limites/demandesParFichier/valeur"},
      {"\"valeur\": 3000000,", "\"valeur\": 3000001,", "/limites/octetsParDocument/valeur"},
      {"\"valeur\": 200000000,", "\"valeur\": \"200\",", "/limites/octetsParZip/valeur"},
      {"\"type\": \"VA\"", "\"type\": \"pv\"", "/documents/1/type"},
      {"\"type\": \"VA\"", "\"type\": \"AUTRE\"", "/documents/1/type"},
      {"\"type\": \"VA\"", "\"type\": \"PROCESVERBAUX\"", "/documents/1/type"},
      {"\"type\": \"VA\"", "\"type\": \"FACTURE\"", "/documents/1"},
      {"\"exige\": true", "\"exige\": \"oui\"", "/documents/0/exige"},
      {"\"PNG\"", "\"GIF\"", "/documents/0/formats/1"},
      {"\"PNG\"", "\"PDF\"", "/documents/0/formats/1"},
      {"\"nom\": \"identINSi\"", "\"nom\": \"identDMP\"", "/champs/6"},
      {"\"nom\": \"identINSi\"", "\"nom\": \"ident\"", "/champs/6/nom"},
      {"\"usage\": \"null\"", "\"usage\": \"si-oui\"", "/champs/0/usage"},
      {"\"usage\": \"null\"", "\"usage\": \"jamais\"", "/champs/0/usage"},
      {"\"source\": \"suppose\"", "\"source\": \"je crois\"", "/nomenclature/source"},
      {"\"solde\": null", "\"solde\": {\"heure\": \"14:00\", \"source\": \"saisi\"}", "/echeances/solde"},
      {"\"solde\": null",
       "\"solde\": {\"jour\": \"31/12/2026\", \"heure\": \"25:00\", \"source\": \"saisi\"}",
       "/echeances/solde/heure"},
      {"\"solde\": null", "\"solde\": []", "/echeances/solde"},
      {"\"solde\": null", "\"soldes\": null", "/echeances/soldes"},
  }));
  CAPTURE(avant, apres);
  const Textes trouvees = places(avant, apres);
  CHECK(std::ranges::find(trouvees, ou) != trouvees.end());
}

TEST_CASE("all faults of a profile are told at once", "[profil]") {
  std::string octets = remplacer(dpi(), "\"logiciel\": \"DPI\"", "\"logiciel\": 1");
  octets = remplacer(octets, "\"type\": \"VA\"", "\"type\": \"P V\"");
  octets = remplacer(octets, "\"effetDu\": null", "\"effetDu\": 3");
  CHECK(places(octets) == Textes{"/logiciel", "/effetDu", "/documents/1/type"});
}

TEST_CASE("a field goes with an answer that is asked for", "[profil]") {
  const std::string sans_reponse = remplacer(
      dpi(), "\"nom\": \"identDMP\",\n      \"usage\": \"null\"",
      "\"nom\": \"identDMP\",\n      \"usage\": \"si-oui\",\n      \"reponse\": \"isDirectToDMP\",\n      \"longueurMax\": 249");
  CHECK(places(sans_reponse) == Textes{""});
  CHECK(places(remplacer(sans_reponse, "\"nom\": \"isDirectToDMP\",\n      \"usage\": \"null\"",
                         "\"nom\": \"isDirectToDMP\",\n      \"usage\": \"exige\"")) == Textes{});
  CHECK(places(remplacer(sans_reponse, "\"reponse\": \"isDirectToDMP\"",
                         "\"reponse\": \"isDirectToMSSPro\"")) == Textes{"/champs/1/reponse"});
}

TEST_CASE("what is no profile is refused whole", "[profil]") {
  for (const std::string& octets :
       {std::string(), std::string("[]"), std::string("nom;valeur\n"), std::string("{"),
        std::string(kTailleProfilMax + 1, ' '), std::string(5'000, '['), std::string("{\"a\":") + dpi()}) {
    CAPTURE(octets.substr(0, 20));
    CHECK_FALSE(places(octets).empty());
  }
}

TEST_CASE("the schema names each key that a profile has, and no other", "[profil]") {
  const auto schema = nlohmann::json::parse(schema_de_profil());
  const auto profil = nlohmann::json::parse(dpi());
  for (const auto& [cle, valeur] : profil.items()) CHECK(schema["properties"].contains(cle));
  CHECK(schema["properties"].size() == profil.size() + 1);  // « bloc », which few say
  for (const auto& cle : schema["required"]) CHECK(profil.contains(cle.get<std::string>()));
  const auto& champs = schema["$defs"]["champDuGuide"]["properties"]["nom"]["enum"];
  CHECK(champs.size() == domain::kChampsDuScenario.size());
}

namespace {

// A profile with fields of its own: MED-LGC-Vb2, which the cases follow.
std::string lgc() {
  return lire_fichier(std::filesystem::path(FINHOP_TESTS_DIR) / "donnees/profils/med-lgc-vb2.json",
                      kTailleProfilMax);
}
Textes places_du_lgc(std::string_view avant, std::string_view apres) {
  REQUIRE(lgc().contains(avant));
  return places(remplacer(lgc(), avant, apres));
}

}  // namespace

TEST_CASE("a profile with documents and fields of its own is written and read again as it is", "[profil]") {
  const auto lu = lire_profil(lgc());
  REQUIRE(lu);
  CHECK(lu->documents.size() == 3);
  CHECK(lu->types_dits() == "FACTURE, PV ou CONVENTION");
  REQUIRE(lu->champs_propres.size() == 6);
  CHECK(lu->champ_propre("identLecteurs")->reponse == "isCarteVitale");
  CHECK(lu->champ_propre("niveau")->codes == Textes{"A", "B"});
  const auto relu = lire_profil(ecrire_profil(*lu));
  REQUIRE(relu);
  CHECK(*relu == *lu);
}

TEST_CASE("each fault of a profile's own fields is told at its place", "[profil]") {
  const auto [avant, apres, ou] = GENERATE(table<std::string, std::string, std::string>({
      {"\"sorte\": \"jour\"", "\"sorte\": \"heure\"", "/champs/10/sorte"},
      {"\"isHebergeHDS\", \"sorte\"", "\"is hébergé\", \"sorte\"", "/champs/9/nom"},
      {"\"nom\": \"niveau\"", "\"nom\": \"dateFacture\"", "/champs/11/nom"},
      {"\"nom\": \"niveau\"", "\"nom\": \"isCarteVitale\"", "/champs/11"},
      {"\"codes\": [\"A\", \"B\"]", "\"codes\": [\"A\", \"A\"]", "/champs/11/codes/1"},
      {"\"codes\": [\"A\", \"B\"]", "\"codes\": []", "/champs/11/codes"},
      {"\"longueurMax\": 20", "\"longueurMax\": 250", "/champs/8/longueurMax"},
      {"\"reponse\": \"isCarteVitale\"", "\"reponse\": \"niveau\"", ""},
      {"\"reponse\": \"isCarteVitale\"", "\"reponse\": \"isDirectToDMP\"", ""},
      {"\"logiciel\": \"LGC\"", "\"logiciel\": \"RI\"", ""},
      {"\"vague\": \"Vb2\"", "\"vague\": \"Vb2\", \"bloc\": \"a b\"", "/bloc"},
      {"\"type\": \"CONVENTION\"", "\"type\": \"PV\"", "/documents/2"},
  }));
  CAPTURE(avant, apres);
  const Textes trouvees = places_du_lgc(avant, apres);
  CHECK(std::ranges::find(trouvees, ou) != trouvees.end());
}
