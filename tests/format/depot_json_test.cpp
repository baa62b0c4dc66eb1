#include <fmt/format.h>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

#include "finhop/format/depot_reader.hpp"
#include "format/depot_scene.hpp"

using namespace finhop;
using namespace finhop::format;

namespace {

using Textes = std::vector<std::string>;

bool est_str_01(std::string_view octets, DepotReader& reader) {
  const DepotLu lu = reader.lire(octets, {[](std::size_t, const domain::LigneLue&) {}, [] {}});
  return std::ranges::any_of(lu.fautes, [](const auto& faute) { return faute.regle == "STR-01"; });
}

// nlohmann takes a zero byte after the root for the end of the file: RFC 8259 does not.
bool est_du_json(std::string_view octets) {
  return octets.find('\0') == std::string_view::npos && nlohmann::json::accept(octets);
}

// Agreement on the text with each byte in turn replaced by each of `remplacants`; the first disagreement
// stops.
std::string premier_desaccord(std::string texte, std::string_view remplacants) {
  DepotReader reader(modele_integre());
  for (char& octet : texte) {
    const char avant = octet;
    for (const char remplacant : remplacants) {
      octet = remplacant;
      if (est_str_01(texte, reader) == est_du_json(texte)) return texte;
    }
    octet = avant;
  }
  return "aucun";
}

std::string tous_les_octets() {
  std::string octets;
  for (int i = 0; i < 256; ++i) octets += static_cast<char>(i);
  return octets;
}

std::string imbrique(std::size_t profondeur, std::string_view contenu) {
  std::string octets = "{\"impId\": ";
  octets.append(profondeur - 1, '[').append(contenu).append(profondeur - 1, ']');
  return octets + "}";
}

}  // namespace

TEST_CASE("every beginning of the guide's example is refused as cut and nothing else") {
  const std::string octets = exemple_du_guide();
  DepotReader reader(modele_integre());
  for (std::size_t n = 0; n < octets.size(); ++n) {
    CAPTURE(n);
    const std::string_view debut = std::string_view(octets).substr(0, n);
    CHECK(est_str_01(debut, reader) == !est_du_json(debut));
  }
}

TEST_CASE("a changed byte is refused exactly when a strict reader refuses it") {
  CHECK(premier_desaccord(R"({"a":[-1.5e3,true,"\u00e9\ud83d\ude00é€😀\\"],"b":{},"c":null , "d" :0} )",
                          tous_les_octets()) == "aucun");
  CHECK(premier_desaccord(R"({"a":"b","c":["d",["e"],{"f":"g"}],"h":{"i":"j"}})", tous_les_octets()) ==
        "aucun");
  const std::string compact = nlohmann::ordered_json::parse(exemple_du_guide()).dump();
  CHECK(premier_desaccord(compact, "\"\\{[,:0e\n\x01\xC3\x80") == "aucun");
}

TEST_CASE("what is not JSON is told with its place and its reason") {
  const std::vector<std::pair<std::string, std::string>> cas{
      {"", "1:1 le fichier est vide"},
      {" \n\t", "1:1 le fichier est vide"},
      {"{\"a\":1}\n}", "2:1 du texte suit la fin du JSON : « } »"},
      {"{\"a\": tru}", "1:7 « tru » n'est pas une valeur"},
      {"{\"a\": True}", "1:7 « True » ; attendu : true en minuscules"},
      {"{\"a\": 012}", "1:7 le nombre « 012 » commence par un zéro"},
      {"{\"a\": 1.}", "1:7 le nombre « 1. » finit par un point"},
      {"{\"a\": .5}", "1:7 le nombre « .5 » commence par un point"},
      {"{\"a\": +1}", "1:7 le nombre « +1 » porte un signe +"},
      {"{\"a\": 1e}", "1:7 l'exposant du nombre « 1e » manque"},
      {"{\"a\": -}", "1:7 « - » n'est pas un nombre"},
      {"{\"a\": 12500,00}", "1:12 virgule dans un nombre"},
      {"{\"a\": 1,}", "1:8 « , » en trop avant « } »"},
      {"[1,]", "1:3 « , » en trop avant « ] »"},
      {"{\"a\" 1}", "1:6 « 1 » suit une clé ; attendu : « : »"},
      {"{\"a\": 1 \"b\": 2}", "1:9 « \"b » suit une valeur"},
      {"{a: 1}", "1:2 « a » n'est pas une clé"},
      {"{'a': 1}", "1:2 « 'a' » n'est pas une clé"},
      {"{\"a\": 'b'}", "1:7 guillemets de « 'b' »"},
      {"{\"a\": “b”}", "1:7 guillemets de « “b” »"},
      {"{\"a\": // b\n1}", "1:7 un commentaire, « // b » : le JSON n'en a pas, l'ôter"},
      {"{\"é\": \"\\x\"}", "1:8 échappement « \\x » inconnu"},
      {"{\"a\": \"\\u00e\"}", "1:8 échappement « \\u00e\" » incomplet"},
      {"{\"a\": \"\\ud800\"}", "1:8 demi-caractère isolé « \\ud800 »"},
      {"{\"a\": \"\\udc00\\ud800\"}", "1:8 demi-caractère isolé « \\udc00 »"},
      {"{\"a\": \"b\tc\"}", "1:9 caractère de contrôle « \\u0009 » dans un texte"},
      {"{\"a\": \"b\nc\"}", "1:9 retour à la ligne dans un texte"},
      {"{\"a\": \"b", "1:9 le fichier s'arrête au milieu d'un texte"},
      {"{\"a\": ", "1:7 le fichier s'arrête avant la fin du JSON ; attendu : une valeur"},
      {"{\"é\": \"r\xE9mi\"}", "1:9 le fichier n'est pas en UTF-8 : l'octet 0xE9"},
      {"\xFF\xFE{", "1:1 le fichier est en UTF-16"},
      {std::string("{\0\"\0a\0", 6), "1:1 le fichier est en UTF-16"},
  };
  for (const auto& [octets, attendu] : cas) {
    CAPTURE(octets);
    const domain::FauteDeStructure faute = fautes_entieres(octets).back();
    const Position p = position(octets, faute.place);
    const std::string rendue = fmt::format("{}:{} {}", p.ligne, p.colonne, faute.message);
    CHECK(faute.regle == "STR-01");
    CHECK(rendue.substr(0, attendu.size()) == attendu);
  }
}

TEST_CASE("what stands before the spot where a file is no JSON is given once") {
  const std::string octets =
      remplacer(exemple_du_guide(), "\n  ]\n}", "\n  ],\n \"inconnue\": {\"a\": [tru]}\n}");
  CHECK(fautes_de(octets) == Textes{"STR-04 51:2 /inconnue", "STR-01 51:21 "});
  CHECK(lignes_de(octets) == lignes_de(exemple_du_guide()));
}

TEST_CASE("what a cut file would have gone on to say is no fault of it") {
  const std::string entier = exemple_du_guide();
  DepotReader reader(modele_integre());
  for (std::size_t n = 0; n < entier.size(); ++n) {
    CAPTURE(n);
    std::vector<std::string> regles;
    for (const auto& faute : fautes_entieres(entier.substr(0, n))) regles.emplace_back(faute.regle);
    CHECK(regles == (est_du_json(entier.substr(0, n)) ? Textes{} : Textes{"STR-01"}));
  }
}

TEST_CASE("a cut line gives what was read of it and not the list that was cut") {
  const std::string entier = exemple_du_guide();
  const std::string coupe = entier.substr(0, entier.find("999999992"));
  const std::vector<std::string> lignes = lignes_de(coupe);
  REQUIRE(lignes.size() == 1);
  CHECK_THAT(lignes[0], Catch::Contains("montantSegurHTFacture=12500.00") &&
                            Catch::Contains("beneficiairesPMSI=absent") &&
                            Catch::Contains("identDMP=absent"));
  DepotReader reader(modele_integre());
  const DepotLu lu = reader.lire(coupe, {[](std::size_t, const domain::LigneLue&) {}, [] {}});
  CHECK(lu.interrompu);
  CHECK(lu.ligne_interrompue == 0U);
  CHECK(lu.entete.lignes_import.genre == domain::Genre::Absent);
}

TEST_CASE("a number that a cut may have shortened is not given") {
  const std::string entier = exemple_du_guide();
  const std::size_t montant = entier.find("12500.00");
  CHECK_THAT(lignes_de(entier.substr(0, montant + 7)).at(0), Catch::Contains("montantSegurHTFacture=absent"));
  CHECK_THAT(lignes_de(entier.substr(0, entier.find('}', montant) + 1)).at(0),
             Catch::Contains("montantSegurHTFacture=12500.00"));
  CHECK_THAT(lignes_de(remplacer(entier, "12500.00", "12500,00")).at(0),
             Catch::Contains("montantSegurHTFacture=absent"));
}

TEST_CASE("a letter of Windows-1252 is recognised and another byte is not") {
  const auto message = [](const char* octets) { return fautes_entieres(octets).at(0).message; };
  CHECK_THAT(message("\"\xE9\""),
             Catch::Contains("probablement du Windows-1252 / Latin-1, où il vaut « é »"));
  CHECK_THAT(message("\"l\x92 hôpital\""), Catch::Contains("où il vaut « ’ »"));
  CHECK_THAT(message("\"\xE2\x80"), Catch::Contains("s'arrête au milieu d'un caractère"));
  CHECK_THAT(message("\"\xFF\""), !Catch::Contains("Windows-1252"));
}

TEST_CASE("a byte order mark is told and reading goes on after it") {
  CHECK(fautes_de("\xEF\xBB\xBF" + exemple_du_guide()) == Textes{"STR-01 1:1 "});
  CHECK(lignes_de("\xEF\xBB\xBF" + exemple_du_guide()) == lignes_de(exemple_du_guide()));
  CHECK(fautes_de("\xEF\xBB\xBF{") == Textes{"STR-01 1:1 ", "STR-01 1:2 "});
}

TEST_CASE("thirty-two levels are read and one more is refused whatever it holds") {
  for (const char* contenu : {"", "1", "\"a\""}) {
    CHECK(fautes_de(imbrique(32, contenu)).front() != "STR-01 1:43 ");
    CHECK(fautes_de(imbrique(33, contenu)).back() == "STR-01 1:42 ");
  }
  CHECK(fautes_de(std::string(100'000, '[')) == Textes{"STR-02 1:1 ", "STR-01 1:33 "});
}

TEST_CASE("twenty million bytes are read and one more is refused") {
  std::string octets = exemple_du_guide();
  octets.resize(kTailleDepotMax, ' ');
  CHECK(fautes_de(octets) == Textes{});
  octets += ' ';
  CHECK(fautes_de(octets) == Textes{"STR-01 1:1 "});
}
