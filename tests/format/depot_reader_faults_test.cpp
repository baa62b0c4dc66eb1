#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>

#include "finhop/format/depot_reader.hpp"
#include "format/depot_scene.hpp"

using namespace finhop;
using namespace finhop::format;

namespace {

using Textes = std::vector<std::string>;

std::string change(std::string_view avant, std::string_view apres) {
  return remplacer(exemple_du_guide(), avant, apres);
}

// The message of the only fault of this rule.
std::string message(const std::string& octets, std::string_view regle) {
  std::string message = "aucun";
  for (const domain::FauteDeStructure& faute : fautes_entieres(octets))
    if (faute.regle == regle) message = message == "aucun" ? faute.message : "plusieurs";
  return message;
}

}  // namespace

TEST_CASE("STR-02 tells every block that is not the container it should be") {
  CHECK(fautes_de("[1]") == Textes{"STR-02 1:1 "});
  CHECK(fautes_de(" \"a\\n\" ") == Textes{"STR-02 1:2 "});
  CHECK(fautes_de(R"({"impId":1,"numeroAns":2,"SIRET":3,"lignesImport":{}})") ==
        Textes{"STR-02 1:51 /lignesImport"});
  CHECK(fautes_de(R"({"impId":1,"numeroAns":2,"SIRET":3,"lignesImport":[null,[],"x"]})") ==
        Textes{"STR-02 1:52 /lignesImport/0", "STR-02 1:57 /lignesImport/1", "STR-02 1:60 /lignesImport/2"});
  CHECK(fautes_de(change("\"piecesJustificatives\": [", "\"piecesJustificatives\": [4, [],")) ==
        Textes{"STR-02 20:32 /lignesImport/0/piecesJustificatives/0",
               "STR-02 20:35 /lignesImport/0/piecesJustificatives/1"});
  CHECK(fautes_de(change("\"RI\": {\n          \"identINSi\": null\n        }", "\"RI\": \"\"")) ==
        Textes{"STR-02 43:15 /lignesImport/0/scenariosEffectivementInstalles/RI"});
}

TEST_CASE("what a wrong container would hold is not said missing") {
  for (const char* valeur : {"null", "[]", "12", "\"x\"", "true"}) {
    const std::string octets =
        fmt::format(R"({{"impId":1,"numeroAns":2,"SIRET":3,"lignesImport":[{{"numLigne":1,"typeAction":1,
"numeroASP":1,"numeroEditeur":1,"facture":{0},"beneficiairesPMSI":1,"piecesJustificatives":{{}},
"scenariosEffectivementInstalles":{0},"codeTraitement":1,"libelleTraitement":1}}]}})",
                    valeur);
    CHECK(fautes_de(octets) == Textes{"STR-02 2:43 /lignesImport/0/facture",
                                      fmt::format("STR-02 2:{} /lignesImport/0/piecesJustificatives",
                                                  89 + std::string_view(valeur).size()),
                                      "STR-02 3:35 /lignesImport/0/scenariosEffectivementInstalles"});
  }
}

TEST_CASE("STR-03 tells a missing key at the block that lacks it and a missing block once") {
  CHECK(fautes_de("{}") == Textes{"STR-03 1:1 /impId", "STR-03 1:1 /numeroAns", "STR-03 1:1 /SIRET",
                                  "STR-03 1:1 /lignesImport"});
  CHECK(fautes_de(change("\"dateFacture\": \"15/05/2022\",", "")) ==
        Textes{"STR-03 11:18 /lignesImport/0/facture/dateFacture"});
  const std::string sans_pfi = "{\"scenariosEffectivementInstalles\": {\"RI\": {}}}";
  const auto fautes = fautes_de("{\"lignesImport\": [" + sans_pfi + "]}");
  CHECK(std::ranges::count_if(fautes,
                              [](const std::string& f) { return f.find("/PFI") != std::string::npos; }) == 1);
}

TEST_CASE("a fault inside a line carries its rank and the others none") {
  const auto fautes = fautes_entieres(R"({"x":1,"impId":1,"numeroAns":2,"SIRET":3,"lignesImport":[1,2]})");
  REQUIRE(fautes.size() == 3);
  CHECK(fautes[0].ligne_import == 0);
  CHECK(fautes[1].ligne_import == 1);
  CHECK(fautes[2].ligne_import == 2);
}

TEST_CASE("STR-04 tells an unknown key and what was probably meant") {
  CHECK(fautes_de(change("\"typeAction\"", "\"a~/b\": {\"c\": [{}]}, \"typeAction\"")) ==
        Textes{"STR-04 8:7 /lignesImport/0/a~0~1b"});
  CHECK(message(change("\"typeAction\"", "\"dateFacture\": 1, \"typeAction\""), "STR-04") ==
        "la clé « dateFacture » est inconnue du modèle dans /lignesImport/0 ; cette clé est attendue dans "
        "/lignesImport/0/facture");
  CHECK(message(change("\"numeroEditeur\"", "\"numeroEditer\""), "STR-04") ==
        "la clé « numeroEditer » est inconnue du modèle dans /lignesImport/0 ; la clé attendue est peut-être "
        "« numeroEditeur »");
  CHECK(
      message(change("\"typeAction\"", "\"siret\": 1, \"typeAction\""), "STR-04") ==
      "la clé « siret » est inconnue du modèle dans /lignesImport/0 ; la clé attendue est peut-être « SIRET », "
      "à la racine");
}

TEST_CASE("a renamed key is unknown and its name is missing") {
  CHECK(fautes_de(change("\"numeroEditeur\"", "\"NUMEROEDITEUR\"")) ==
        Textes{"STR-03 6:5 /lignesImport/0/numeroEditeur", "STR-04 10:7 /lignesImport/0/NUMEROEDITEUR"});
}

TEST_CASE("STR-05 tells each repetition of a key and the last value stands") {
  const std::string octets =
      change("\"numLigne\": 1,", R"("numLigne": 1, "num\u004cigne": 2, "numLigne": 3,)");
  CHECK(fautes_de(octets) ==
        Textes{"STR-05 7:22 /lignesImport/0/numLigne", "STR-05 7:42 /lignesImport/0/numLigne"});
  CHECK(lignes_de(octets)[0].starts_with("0: numLigne=3 "));
  CHECK(fautes_de(change("\"numLigne\": 1,", R"("numLigne": 1, "x": 1, "\u0078": 2,)")) ==
        Textes{"STR-04 7:22 /lignesImport/0/x", "STR-05 7:30 /lignesImport/0/x"});
}

TEST_CASE("a block given twice brings the faults and the values of its last one only") {
  const std::string octets = change("\"facture\": {", R"("facture": {"a": 1}, "facture": {)");
  CHECK(fautes_de(octets) == Textes{"STR-05 11:28 /lignesImport/0/facture"});
  const std::string vide = change("\"beneficiairesPMSI\"", R"("facture": {}, "beneficiairesPMSI")");
  CHECK(fautes_de(vide) == Textes{"STR-05 15:7 /lignesImport/0/facture",
                                  "STR-03 15:18 /lignesImport/0/facture/dateFacture",
                                  "STR-03 15:18 /lignesImport/0/facture/montantSegurHTFacture"});
  CHECK(lignes_de(vide)[0].find("dateFacture=absent") != std::string::npos);
}

TEST_CASE("a list of lines given twice gives the lines of the last one only") {
  const std::string octets = change("\"lignesImport\"", R"("lignesImport": [{}, 3], "lignes\u0049mport")");
  CHECK(fautes_de(octets).size() == 1);
  CHECK(lignes_de(octets) == lignes_de(exemple_du_guide()));
  CHECK(entete_de(octets) == entete_de(exemple_du_guide()));
  const std::string remplacee = change("\"impId\"", R"("lignesImport": [{"numLigne": 5}], "impId")");
  CHECK(lignes_de(remplacee) == lignes_de(exemple_du_guide()));
}

TEST_CASE("a file that is nothing but faults is told up to a limit and counted beyond") {
  std::string octets = "{\"a\":1";
  for (std::size_t i = 0; i < kFautesMax + 10; ++i) octets += ",\"a\":1";
  const DepotLu lu =
      DepotReader(modele_integre()).lire(octets + "}", {[](std::size_t, const domain::LigneLue&) {}, [] {}});
  CHECK(lu.fautes.size() == kFautesMax);
  CHECK(lu.fautes_tues == 15);
}
