#include "finhop/format/autre_fichier.hpp"

#include <catch2/catch.hpp>

#include <string>

#include "app/retour/lecture.hpp"
#include "finhop/format/csv_reader.hpp"
#include "finhop/format/depot_reader.hpp"
#include "finhop/format/modele_reader.hpp"

using namespace finhop;
using namespace finhop::format;
using namespace std::string_literals;

namespace {

struct Cas {
  std::string octets;
  std::string nom;
};

std::vector<Cas> autres() {
  return {
      {"PK\x03\x04\x14\0\0\0suite"s, "un fichier zip"},
      {"PK\x05\x06"s + std::string(18, '\0'), "un fichier zip"},
      {"PK\x03\x04......[Content_Types].xml...xl/workbook.xml", "un classeur (.xlsx ou .ods)"},
      {"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "un classeur (.xlsx ou .ods)"},
      {"PK\x03\x04......word/document.xml", "un document de traitement de texte (.docx ou .odt)"},
      {"PK\x03\x04......Index/Document.iwa", "un classeur Numbers, ou un autre document d'Apple"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "un classeur Excel ancien (.xls), ou un autre document Office"},
      {"%PDF-1.7\n", "un document PDF"},
      {"{\\rtf1\\ansi", "un document de traitement de texte (.rtf)"},
      {"<!DOCTYPE html>\n<p>", "une page HTML"},
      {"\xEF\xBB\xBF \r\n<HTML lang=\"fr\">", "une page HTML"},
      {"<!-- page -->\n<html>", "une page HTML"},
      {"<table><tr><td>", "une page HTML"},
      {"<?xml version=\"1.0\"?><depot/>", "un fichier XML"},
      {"\xFF\xFE<\0h\0t\0m\0l\0>\0"s, "une page HTML"},
      {"\x1F\x8B\x08\0"s, "un fichier compressé (.gz)"},
      {"BZh91AY", "un fichier compressé (.bz2)"},
      {"7z\xBC\xAF\x27\x1C", "une archive (.7z)"},
      {"Rar!\x1A\x07\x01", "une archive (.rar)"},
      {"\x89PNG\r\n\x1A\n", "une image (PNG)"},
      {"\xFF\xD8\xFF\xE0", "une image (JPEG)"},
      {"GIF89a", "une image (GIF)"},
      {"RIFF\0\0\0\0WEBP"s, "une image (WebP)"},
      {"\0\0\0\x18"
       "ftypheic"s,
       "une image (HEIC)"},
      {"BM\x36\0\x10\0\0\0\0\0"s, "une image (BMP)"},
      {"SQLite format 3\0"s, "une base de données SQLite, peut-être la base de finhop"},
      {"Received: from exemple.fr\r\n", "un courriel (.eml)"},
      {"-----BEGIN CERTIFICATE-----\n", "une clé ou un certificat (PEM)"},
      {"eyJpbXBJZCI6IG51bGwsICJudW1lcm9BbnMiOiBudWxsfQ==", "du JSON écrit en base64"},
      {"ewogICJpbXBJZCI6IG51\r\nbGwsCiAgIm51bWVyb0Fu\r\n", "du JSON écrit en base64"},
      {"UEsDBBQAAAAIAAAAIQA2Lw==", "un fichier zip, écrit en base64"},
      {"JVBERi0xLjcKJeLjz9MK", "un document PDF, écrit en base64"},
      {"data:application/json;base64,e30=", "un fichier écrit en base64 (data:…)"}};
}

std::string de_depot(const std::string& octets) {
  const DepotLu lu =
      DepotReader(modele_integre()).lire(octets, {[](std::size_t, const domain::LigneLue&) {}, [] {}});
  return lu.fautes.size() == 1 && lu.interrompu ? lu.fautes[0].message : "";
}

std::string de_retour(const std::string& octets) {
  const auto lu = app::lire_retour(modele_integre(), octets, "reponse.json");
  return lu || lu.error().size() != 1 ? "" : lu.error()[0].message;
}

std::string de_modele(const std::string& octets) {
  const auto lu = lire_modele(octets);
  return lu || lu.error().size() != 1 ? "" : lu.error()[0];
}

std::string de_table(const std::string& octets) {
  const auto defaut = lire_csv(
      octets, [](const LigneDeTable&) { return Poursuite::Continuer; }, [](std::string_view) { return false; });
  return defaut ? defaut->message : "";
}

}  // namespace

TEST_CASE("a file that is something else is named so by every reader, once") {
  for (const Cas& cas : autres()) {
    INFO(cas.nom);
    const auto autre = autre_fichier(cas.octets);
    REQUIRE(autre);
    CHECK(autre->nom == cas.nom);
    CHECK_FALSE(autre->remede.empty());
    const std::string dit = dire_autre_que_json(*autre_fichier_que_json(cas.octets));
    CHECK(de_depot(cas.octets) == dit);
    CHECK(de_retour(cas.octets) == "reponse.json : " + dit);
    CHECK(de_modele(cas.octets) == dit);
    CHECK(de_table(cas.octets) == "c'est " + cas.nom + ", et pas une table CSV");
  }
}

TEST_CASE("a text of ours is taken for nothing else, well written or not") {
  for (const std::string octets :
       {"", "{}", "[]", "{\"a\":", "numeroEditeur;numeroAns\n00001;1234567890\n", "numeroEditeur\n00001\n",
        "numeroEditeurnumeroEditeur\n0000100002\n", "client\nBM\n", "MZ;client\n", "a,b\n\"<html>\",2\n",
        "PK;client\n", "n° ; nom\n", "  {\"impId\": \"<html>\"}", "GIF;a\n", "[InternetShort"}) {
    INFO(octets);
    CHECK_FALSE(autre_fichier(octets));
  }
}

TEST_CASE("a table is named where JSON is expected, and JSON is not") {
  CHECK(autre_fichier_que_json("numeroEditeur;numeroAns;client\n")->nom == "une table (CSV)");
  CHECK(autre_fichier_que_json("a\tb\tc\n")->nom == "une table (CSV)");
  CHECK_FALSE(autre_fichier_que_json("{\"a;b;c;d\": 1"));
  CHECK_FALSE(autre_fichier_que_json("bonjour"));
}
