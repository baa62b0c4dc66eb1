#include "finhop/format/modele_reader.hpp"

#include <catch2/catch.hpp>

#include "format/depot_scene.hpp"

using namespace finhop;
using namespace finhop::format;

namespace {

using Textes = std::vector<std::string>;

std::string vierge(std::string_view avant = "", std::string_view apres = "") {
  return remplacer(ecrire_modele(modele_integre()), avant, apres);
}
Textes erreurs(std::string_view octets) {
  const auto lu = lire_modele(octets);
  return lu ? Textes{} : lu.error();
}
Textes inconnues(std::string_view octets) {
  const auto lu = lire_modele(octets);
  return lu ? lu->cles_inconnues : Textes{"refusé : " + lu.error().front()};
}

}  // namespace

TEST_CASE("the built-in modele and the guide's example are read as the built-in modele") {
  for (const std::string& octets : {vierge(), exemple_du_guide(), "\xEF\xBB\xBF" + vierge()}) {
    const auto lu = lire_modele(octets);
    REQUIRE(lu);
    CHECK(lu->modele == modele_integre());
    CHECK(lu->cles_inconnues == Textes{});
  }
}

TEST_CASE("names are taken as found whatever their case and their accents") {
  const auto lu = lire_modele(vierge("\"dateFacture\"", "\"DATEFACTURÉ\""));
  REQUIRE(lu);
  const Noeud& facture = lu->modele.racine.enfants[3].enfants[4];
  CHECK(facture.enfants[0] == Noeud{"DATEFACTURÉ", Cle::dateFacture, Forme::Valeur, {}});
}

TEST_CASE("the list of documents and the blocks of the scenario have any name") {
  std::string octets = remplacer(vierge("piecesJustificatives", "documents"), "\"PFI\"", "\"a/b\"");
  octets = remplacer(octets, "\"RI\"", "\"\"");
  const auto lu = lire_modele(octets);
  REQUIRE(lu);
  const Noeud& ligne = lu->modele.racine.enfants[3];
  CHECK(ligne.enfants[6].nom == "documents");
  CHECK(ligne.enfants[6].cle == Cle::piecesJustificatives);
  CHECK(ligne.enfants[7].enfants[0].cle == Cle::PFI);
  CHECK(ligne.enfants[7].enfants[1].cle == Cle::RI);
  CHECK(lu->cles_inconnues == Textes{});
}

TEST_CASE("the keys of the scenario may stand without a block of their own") {
  std::string octets = vierge("\"RI\": {\n          \"identINSi\": null\n        }", "\"identINSi\": null");
  const auto lu = lire_modele(octets);
  REQUIRE(lu);
  CHECK(lu->modele.racine.enfants[3].enfants[7].enfants[1] ==
        Noeud{"identINSi", Cle::identINSi, Forme::Valeur, {}});
  CHECK(DepotReader(lu->modele).chemin(Cle::RI).empty());
}

TEST_CASE("an example of list is a value") {
  const std::string octets = vierge("\"beneficiairesPMSI\": null", "\"beneficiairesPMSI\": [\"999999991\"]");
  CHECK(lire_modele(octets).value().modele == modele_integre());
  CHECK(lire_modele(vierge("\"identDMP\": null", "\"identDMP\": []")).value().modele == modele_integre());
}

TEST_CASE("a value of the guide that the model shows as a block is refused") {
  CHECK(erreurs(vierge("\"beneficiairesPMSI\": null", "\"beneficiairesPMSI\": [{\"a\": 1}]")) ==
        Textes{"/lignesImport/0/beneficiairesPMSI doit être une valeur ; le modèle y montre un bloc { … }"});
  CHECK(erreurs(vierge("\"numeroEditeur\": null", "\"numeroEditeur\": {\"x\": null}")) ==
        Textes{"/lignesImport/0/numeroEditeur doit être une valeur ; le modèle y montre un bloc { … }"});
}

TEST_CASE("an unknown key that only a later block of a list has is refused") {
  CHECK(
      erreurs(vierge("\"typeFichier\": null", "\"typeFichier\": null}, {\"autre\": null")) ==
      Textes{
          "/lignesImport/0/piecesJustificatives/1/autre n'est pas dans le premier bloc de sa liste, le seul qui "
          "serve de modèle"});
}

TEST_CASE("a list that would be nested too deep in a deposit is refused in the model") {
  constexpr int kBlocs = 29;
  std::string debut;
  std::string fin;
  for (int i = 0; i < kBlocs; ++i) {
    debut += "\"b\": {";
    fin += "}";
  }
  const auto trop =
      erreurs(vierge("\"beneficiairesPMSI\": null", debut + "\"beneficiairesPMSI\": null" + fin));
  REQUIRE(trop.size() == 1);
  CHECK_THAT(trop[0], Catch::EndsWith("est imbriquée sur plus de 32 niveaux, liste comprise"));
  const std::string assez =
      vierge("\"beneficiairesPMSI\": null", debut.substr(6) + "\"beneficiairesPMSI\": null" + fin.substr(1));
  CHECK(lire_modele(assez).has_value());
}

TEST_CASE("unknown keys are kept as null values and told once each") {
  CHECK(inconnues(
            vierge("\"impId\"", "\"version\": 2, \"a~/b\": {\"c\": [{\"d\": 1}], \"e\": {}}, \"impId\"")) ==
        Textes{"/version", "/a~0~1b"});
  const auto lu = lire_modele(vierge("\"facture\": {", "\"facture\": {\"devise\": null,"));
  REQUIRE(lu);
  CHECK(lu->cles_inconnues == Textes{"/lignesImport/0/facture/devise"});
  CHECK(lu->modele.racine.enfants[3].enfants[4].enfants[0] ==
        Noeud{"devise", std::nullopt, Forme::Valeur, {}});
}

TEST_CASE("every missing key of the guide is told in one sentence") {
  CHECK(erreurs(vierge("\"SIRET\": null,", "")) ==
        Textes{"clés du guide introuvables dans le modèle : SIRET"});
  CHECK(erreurs(vierge("\"nomFichier\": null,", "")) ==
        Textes{"clés du guide introuvables dans le modèle : nomFichier"});
  const std::string sans_document =
      vierge("\"piecesJustificatives\": [", "\"piecesJustificatives\": [], \"x\": [");
  CHECK(erreurs(remplacer(sans_document, "\"nomFichier\"", "\"nom\"")) ==
        Textes{"clés du guide introuvables dans le modèle : nomFichier"});
}

TEST_CASE("a list of lines that shows no line is refused without more") {
  for (const char* valeur : {"null", "[]", "{}", "[1]"})
    CHECK(erreurs(std::string(R"({"impId":1,"numeroAns":1,"SIRET":1,"lignesImport":)") + valeur + "}") ==
          Textes{"/lignesImport doit être une liste qui montre une ligne, [ { … } ]"});
}

TEST_CASE("a key given twice is refused with its pointers") {
  CHECK(erreurs(vierge("\"impId\"", "\"IMPID\": null, \"impId\"")) ==
        Textes{"la clé « impId » est donnée 2 fois : /IMPID, /impId ; le modèle doit la montrer une fois"});
  CHECK(erreurs(vierge("\"impId\"", "\"x\": 1, \"\\u0078\": 2, \"impId\"")) ==
        Textes{"la clé « x » est donnée deux fois dans le même bloc : /x"});
}

TEST_CASE("a key outside the list it belongs to is refused") {
  std::string octets = vierge("\"typeAction\": null,", "");
  octets = remplacer(octets, "\"impId\"", "\"typeAction\": null, \"impId\"");
  CHECK(erreurs(octets) ==
        Textes{"la clé « typeAction » est à /typeAction ; elle est attendue dans la ligne de "
               "lignesImport, hors de la liste des documents"});
  octets = remplacer(vierge("\"SIRET\": null,", ""), "\"numLigne\"", "\"SIRET\": null, \"numLigne\"");
  CHECK(erreurs(octets) ==
        Textes{"la clé « SIRET » est à /lignesImport/0/SIRET ; elle est attendue hors de la "
               "liste lignesImport"});
}

TEST_CASE("only the first block of a list is the template and what the others add is told") {
  std::string octets =
      vierge("\"scenariosEffectivementInstalles\": {", "\"scenariosEffectivementInstalles\": [{");
  octets = remplacer(octets, "},\n        \"RI\"", "}}, {\n        \"RI\"");
  octets = remplacer(octets, "}\n      },\n      \"codeT", "}\n      }],\n      \"codeT");
  CHECK(erreurs(octets) ==
        Textes{
            "clés du guide introuvables dans le modèle : identINSi (vue à "
            "/lignesImport/0/scenariosEffectivementInstalles/1/RI/identINSi, mais seul le premier bloc d'une "
            "liste sert de modèle)"});
}

TEST_CASE("a block of the guide that the model shows as a value is refused") {
  CHECK(erreurs(vierge("\"facture\": {", "\"facture\": null, \"f\": {")) ==
        Textes{"/lignesImport/0/facture doit être un bloc { … }"});
}

TEST_CASE("bytes that are no JSON block are refused with a place") {
  CHECK(erreurs("{\"a\": 1\n,}").at(0).starts_with("ligne 2, colonne 1 : « , » en trop"));
  CHECK(erreurs("[]") == Textes{"la racine du fichier n'est pas un bloc { … }"});
  CHECK(erreurs("").at(0).starts_with("ligne 1, colonne 1 : le fichier est vide"));
  CHECK(erreurs("{\"a\":" + std::string(40, '[')).at(0).find("plus de 32 niveaux") != std::string::npos);
}
