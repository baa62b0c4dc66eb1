// How an answer may be written, and what makes it unreadable.
#include <fmt/format.h>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>

#include "app/retour/lecture.hpp"
#include "app/retour/reponses.hpp"
#include "app/verification/modele_choisi.hpp"
#include "finhop/app/verification/modele.hpp"
#include "finhop/format/depot_reader.hpp"
#include "finhop/format/modele_reader.hpp"
#include "format/modele_hasard.hpp"

using namespace finhop;
using namespace finhop::tests;
using Json = nlohmann::ordered_json;

namespace {

constexpr const char* kImporte =
    "JSON-1234567890-20220516-001 traite importe\n1 acceptee acceptee\n2 refusee acceptee\n3 acceptee acceptee\n";

struct Depose {
  Atelier atelier;
  std::string octets = reponse(depot_de(atelier, lot_depose(atelier, {"00001", "00002", "00003"})),
                               {kAcceptee, "Numéro inconnu", kAcceptee});
};

std::string renverser(const std::string& octets) {
  Json json = Json::parse(octets);
  std::ranges::reverse(json["lignesImport"]);
  return json.dump(2);
}

std::string avec_d_autres_cles(const std::string& octets) {
  Json json = Json::parse(octets);
  json["dateTraitement"] = "2022-05-20";
  for (Json& ligne : json["lignesImport"]) {
    ligne["controle"] = {{"etape", 2}, {"libelleTraitement", "autre chose"}};
    ligne.erase("scenariosEffectivementInstalles");
  }
  return json.dump();
}

// The refusals of an answer that must change nothing.
std::string refus_de(Depose& depose, const std::string& octets) {
  const std::string avant = depose.atelier.contenu();
  const auto importe = importer(depose.atelier, octets);
  CHECK(depose.atelier.contenu() == avant);
  REQUIRE_FALSE(importe);
  std::string dit;
  for (const Refus& refus : importe.error()) {
    CHECK_FALSE(refus.attendu.empty());
    CHECK_FALSE(refus.remede.est_vide());
    dit += fmt::format("{} {}\n", id(refus.code), refus.message.substr(refus.message.find("retour.json")));
  }
  return dit;
}

}  // namespace

TEST_CASE("an answer is read however its JSON is written") {
  const auto ecrit = GENERATE(as<std::string>{}, "tel quel", "BOM", "compact", "renverse", "fins de ligne",
                              "autres cles", "casse", "nombres", "espaces", "majuscules");
  Depose depose;
  std::string octets = depose.octets;
  if (ecrit == "BOM") octets = "\xEF\xBB\xBF" + octets;
  if (ecrit == "compact") octets = Json::parse(octets).dump();
  if (ecrit == "renverse") octets = renverser(octets);
  if (ecrit == "fins de ligne") octets = avec(octets, "\n", "\r\n");
  if (ecrit == "autres cles") octets = avec_d_autres_cles(octets);
  if (ecrit == "casse")
    octets = avec(avec(octets, "\"numLigne\"", "\"NUMLIGNE\""), "\"libelleT", "\"LibelleT");
  if (ecrit == "nombres") octets = avec(avec(octets, ": 2,", ": \" 2 \","), ": 3,", ": 3.0,");
  if (ecrit == "espaces") octets = avec(octets, "\"00002\"", "\" 00002\\u00a0\"");
  if (ecrit == "majuscules") octets = avec(octets, "FINHOP00", "finhop00");
  INFO(ecrit);
  CHECK(dire(importer(depose.atelier, octets)) == kImporte);
}

TEST_CASE("an answer is read under any modèle") {
  std::mt19937 hasard(20220516);
  for (int essai = 0; essai < 10; ++essai) {
    INFO(essai);
    Atelier atelier;
    ecrire(atelier.chemin("m.json"), format::ecrire_modele(format::modele_au_hasard(hasard)));
    REQUIRE(app::importer_modele(atelier.base(), atelier.contexte(), atelier.chemin("m.json")));
    const std::string depot = depot_de(atelier, lot_depose(atelier, {"00001", "00002", "00003"}));
    CHECK(dire(importer(atelier, reponse(depot, {kAcceptee, "Numéro inconnu", kAcceptee},
                                         app::modele_en_vigueur(atelier.base())))) == kImporte);
  }
}

TEST_CASE("a code of any kind is kept as it is written and decides nothing") {
  struct Code {
    std::string ecrit;
    std::optional<std::string> garde;
  };
  for (const Code& code : {Code{"\"00\"", "00"}, Code{"12", "12"}, Code{"1.50", "1.50"}, Code{"true", "true"},
                           Code{"null", std::nullopt}, Code{"\"\"", ""}, Code{"\"refus\\u00e9\"", "refusé"},
                           Code{"{ \"n\": [1, \"}\"] }", "{ \"n\": [1, \"}\"] }"}}) {
    INFO(code.ecrit);
    Depose depose;
    const auto importe = importer(depose.atelier, avec(depose.octets, "\"A\"", code.ecrit));
    REQUIRE(dire(importe) == kImporte);
    CHECK(importe->lignes[0].reponse.code_traitement == code.garde);
  }
}

TEST_CASE("an answer cut at any byte is refused and so is one whose end was eaten by a quote") {
  Depose depose;
  const std::string octets = avec(depose.octets, "\"A\"", "{ \"n\": [1, \"}\"] }");
  const auto est_refuse = [](const std::string& lu) {
    const auto retour = app::lire_retour(format::modele_integre(), lu, "retour.json");
    return !retour && retour.error().front().code == CodeRefus::RetourIllisible;
  };
  for (std::size_t fin = 0; fin + 2 < octets.size(); ++fin) CHECK(est_refuse(octets.substr(0, fin)));
  CHECK(est_refuse(avec(octets, "\"}\"]", "\"}*]")));
}

TEST_CASE("a line that the rules refuse and the portal accepts is a difference and so is the contrary") {
  Depose depose;
  std::string octets = avec(depose.octets, "\"15/05/2022\"", "\"2022-05-15\"");
  const auto importe = importer(depose.atelier, octets);
  CHECK(
      dire(importe) ==
      "JSON-1234567890-20220516-001 traite importe\n1 acceptee FMT-05\n2 refusee FMT-05\n3 acceptee FMT-05\n");
  CHECK(importe->lignes[0].reponse.prediction_contraire == "FMT-05");
  CHECK(importe->lignes[1].reponse.prediction_contraire == std::nullopt);
}

TEST_CASE("what is no deposit at all is refused") {
  Depose depose;
  CHECK(
      refus_de(depose, "") ==
      "retour-illisible retour.json : ligne 1, colonne 1 : le fichier est vide ; attendu : un bloc JSON { … }\n");
  for (const char* octets : {"PDF", "[]", "null", "{}", "{\"lignesImport\": []}", "{\"impId\": null,"}) {
    INFO(octets);
    CHECK_THAT(refus_de(depose, octets), Catch::StartsWith("retour-illisible retour.json : "));
  }
  CHECK(refus_de(depose, avec(depose.octets, "\"numeroAns\": \"1234567890\"", "\"numeroAns\": 1234567890")) ==
        "retour-illisible retour.json : numeroAns : « 1234567890 »\n");
  CHECK(
      refus_de(depose, avec(depose.octets, "\"lignesImport\"", "\"lignes\"")) ==
      "retour-illisible retour.json : la liste des demandes, lignesImport : la clé manque, la plus proche est « lignes »\n");
  Json trop = Json::parse(depose.octets);
  while (trop["lignesImport"].size() <= 200) trop["lignesImport"].push_back(trop["lignesImport"][0]);
  CHECK(refus_de(depose, trop.dump()) ==
        "retour-illisible retour.json : 201 demandes ; un dépôt en porte de 1 à 200\n");
}

TEST_CASE("a file that is too large or too foreign to be an answer is refused") {
  Depose depose;
  CHECK(refus_de(depose, depose.octets + std::string(20'000'000, ' ')) ==
        "retour-illisible retour.json pèse plus de 20,00 Mo\n");
  Json json = Json::parse(depose.octets);
  for (std::size_t i = 0; i <= format::kFautesMax; ++i)
    json["lignesImport"][0][fmt::format("cle{}", i)] = nullptr;
  CHECK(refus_de(depose, json.dump()) ==
        "retour-illisible retour.json : trop de clés ne sont pas celles du modèle\n");
}

TEST_CASE("a line whose number or answer cannot be read refuses the whole answer and is told") {
  Depose depose;
  CHECK(
      refus_de(depose, avec(depose.octets, "\"numLigne\": 2", "\"numLigne\": \"deux\"")) ==
      "retour-illisible retour.json : numLigne ne se lit pas ; demande 2 du fichier (ligne 49, colonne 19) : "
      "« \"deux\" »\n");
  CHECK(
      refus_de(depose,
               avec(depose.octets, "\"libelleTraitement\": \"Numéro inconnu\"", "\"libelle\": \"?\"")) ==
      "retour-illisible retour.json : libelleTraitement ne se lit pas ; demande 2 du fichier (ligne 48, colonne "
      "5) : la clé manque, la plus proche est « libelle »\n");
  CHECK(
      refus_de(depose, avec(avec(depose.octets, "\"numeroEditeur\": \"00001\"", "\"numeroEditeur\": 1"),
                            "\"Numéro inconnu\"", "[\"Numéro inconnu\"]")) ==
      "retour-illisible retour.json : numeroEditeur ne se lit pas ; demande 1 du fichier (ligne 10, colonne 24) : "
      "« 1 »\n"
      "retour-illisible retour.json : libelleTraitement ne se lit pas ; demande 2 du fichier (ligne 88, colonne "
      "28) : une liste\n");
  Json json = Json::parse(depose.octets);
  json["lignesImport"][1] = 7;
  CHECK_THAT(refus_de(depose, json.dump()),
             Catch::Contains("demande 2 du fichier") && Catch::Contains("ce n'est pas un bloc"));
  for (const char* numero : {"0", "-1", "201", "2.5", "\"2.\"", "2e0", "\"2 3\"", "99999999999999999999"}) {
    INFO(numero);
    CHECK_THAT(
        refus_de(depose, avec(depose.octets, "\"numLigne\": 2", fmt::format("\"numLigne\": {}", numero))),
        Catch::StartsWith("retour-illisible retour.json : numLigne ne se lit pas"));
  }
}

TEST_CASE("a key that decides and is given twice refuses the whole answer") {
  Depose depose;
  CHECK_THAT(
      refus_de(depose, avec(depose.octets, "\"libelleTraitement\": \"Numéro inconnu\"",
                            "\"libelleTraitement\": \"Demande acceptée\", \"libelleTraitement\": \"Non\"")),
      Catch::Contains("la clé « libelleTraitement » est donnée plusieurs fois"));
  CHECK_THAT(refus_de(depose, avec(depose.octets, "\"impId\"", "\"impId\": \"SIMULATION\", \"impId\"")),
             Catch::Contains("la clé « impId » est donnée plusieurs fois"));
  CHECK_THAT(
      refus_de(depose, avec(depose.octets, "\"lignesImport\"", "\"lignesImport\": [], \"lignesImport\"")),
      Catch::Contains("la clé « lignesImport » est donnée plusieurs fois"));
  CHECK(refus_de(depose, avec(depose.octets, "\"numLigne\": 3", "\"numLigne\": 2")) ==
        "retour-illisible retour.json : numLigne 2 est donné deux fois : 00002 et 00003\n");
}

TEST_CASE("a key that decides nothing may be given twice") {
  Depose depose;
  CHECK(dire(importer(depose.atelier, avec(depose.octets, "\"typeAction\": \"C\"",
                                           "\"typeAction\": \"C\", \"typeAction\": \"C\""))) == kImporte);
}

TEST_CASE("an answer that is not filled on every line is refused whole with the lines") {
  Depose depose;
  for (const char* vide : {"null", "\"\"", "\" \\u00a0\\n\"", "\"...\"", "\"12\""}) {
    INFO(vide);
    CHECK(refus_de(depose, avec(depose.octets, "\"Numéro inconnu\"", vide)) ==
          "retour-non-rempli retour.json : libelleTraitement ne dit rien, à la ligne 2 (00002)\n");
  }
}

TEST_CASE("our own deposit that nobody answered is refused as not filled") {
  Depose depose;
  CHECK(
      refus_de(depose, depot_de(depose.atelier, "JSON-1234567890-20220516-001")) ==
      "retour-non-rempli retour.json : libelleTraitement ne dit rien, aux lignes 1 (00001), 2 (00002), 3 (00003)\n");
}

TEST_CASE("an answer that finhop simulated is refused however it is filled") {
  Depose depose;
  CHECK(refus_de(depose, avec(depose.octets, "IMP-0001", "SIMULATION")) ==
        "retour-simule retour.json est une réponse que finhop a simulée, pas une réponse du portail\n");
}
