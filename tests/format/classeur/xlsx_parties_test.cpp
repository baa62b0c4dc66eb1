// The parts of a workbook of Excel, its sheets and its rows, as other programs may write them.
#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>

#include "finhop/format/classeur_reader.hpp"
#include "format/classeur/fabrique.hpp"

using namespace finhop::tests::classeurs;

namespace {

const Xlsx kUn{.feuille = R"(<row r="1"><c r="A1" t="s"><v>0</v></c></row>)", .textes = "<si><t>vu</t></si>"};

void remplacer(std::string& dans, std::string_view ceci, std::string_view cela) {
  for (std::size_t place = dans.find(ceci); place != std::string::npos;
       place = dans.find(ceci, place + cela.size()))
    dans.replace(place, ceci.size(), cela);
}
// The same workbook, one thing written otherwise in all of it.
std::string autrement(const std::function<void(std::string& nom, std::string& contenu)>& changer) {
  Parties lues = parties(kUn);
  for (auto& [nom, contenu] : lues) changer(nom, contenu);
  return en_zip(lues);
}
std::string lignes(std::string_view dedans) {
  return lire(en_octets({.feuille = std::string(dedans)}));
}

constexpr std::string_view kOrdre = " n'est pas à sa place dans la ligne ";

}  // namespace

TEST_CASE("parts are found whatever their names' case, from the root or from where they are named") {
  CHECK(lire(en_octets(kUn)) == "1 T:vu\n");
  CHECK(lire(autrement([](auto&, auto& contenu) {
          remplacer(contenu, "Target=\"worksheets", "Target=\"/xl/worksheets");
          remplacer(contenu, "Target=\"xl/workbook", "Target=\"/xl/workbook");
          remplacer(contenu, "Target=\"sharedStrings", "Target=\"../xl/./sharedStrings");
        })) == "1 T:vu\n");
  CHECK(lire(autrement([](auto& nom, auto&) { remplacer(nom, "xl/", "XL/"); })) == "1 T:vu\n");
  CHECK(lire(autrement([](auto& nom, auto&) { remplacer(nom, "/", "\\"); })) == "1 T:vu\n");
  CHECK(lire(autrement([](auto& nom, auto& contenu) {
          remplacer(nom, "sheet1.xml", "ma feuille.xml");
          remplacer(contenu, "sheet1.xml", "ma%20feuille.xml");
        })) == "1 T:vu\n");
  CHECK(lire(autrement([](auto& nom, auto&) { remplacer(nom, "_rels/.rels", "_rels/.autre"); })) ==
        "1 T:vu\n");
}

TEST_CASE("a workbook is read without its macros") {
  Parties lues = parties(kUn);
  lues[0].second =
      R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>)";
  lues.emplace_back("xl/vbaProject.bin", std::string("\xD0\xCF\x11\xE0 code", 9));
  CHECK(lire(en_zip(lues)) == "1 T:vu\n");
}

TEST_CASE("a workbook is read with prefixes, in UTF-16, and as « strict »") {
  CHECK(lire(autrement([](auto&, auto& contenu) {
          for (const std::string nom : {"worksheet", "sheetData", "row", "c", "v", "sst", "si", "t"}) {
            remplacer(contenu, "<" + nom + ">", "<x:" + nom + ">");
            remplacer(contenu, "</" + nom + ">", "</x:" + nom + ">");
            remplacer(contenu, "<" + nom + " r", "<x:" + nom + " r");
            remplacer(contenu, "<" + nom + " xmlns=", "<x:" + nom + " xmlns:x=");
          }
        })) == "1 T:vu\n");
  CHECK(lire(autrement([](auto&, auto& contenu) {
          remplacer(contenu, "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                    "http://purl.oclc.org/ooxml/spreadsheetml/main");
          remplacer(contenu, "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    "http://purl.oclc.org/ooxml/officeDocument/relationships");
        })) == "1 T:vu\n");
  CHECK(lire(autrement([](auto& nom, auto& contenu) {
          if (!nom.ends_with("sharedStrings.xml")) return;
          remplacer(contenu, "UTF-8", "UTF-16");
          std::string large = "\xFF\xFE";
          for (const char c : contenu) large.append(1, c).append(1, '\0');
          contenu = large;
        })) == "1 T:vu\n");
}

TEST_CASE("sheets come in their order, hidden ones told, those of charts left out") {
  Parties lues = parties(kUn);
  remplacer(
      lues[2].second, "</sheets>",
      R"(<sheet name="Graphique" sheetId="2" r:id="rId9"/><sheet name="Cachée" sheetId="3" state="veryHidden" r:id="rId1"/></sheets>)");
  remplacer(
      lues[3].second, "</Relationships>",
      R"(<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>)");
  const std::string octets = en_zip(lues);
  CHECK(feuilles(octets) == "F,Cachée*");
  CHECK(lire(octets, 1) == "1 T:vu\n");
}

TEST_CASE("a sheet is read as often as asked, and no further than asked") {
  const std::string octets = en_octets(
      {.feuille =
           "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>zut</v></c></row>"});
  const auto classeur = finhop::format::Classeur::ouvrir(octets);
  REQUIRE(classeur);
  for (int fois = 0; fois < 2; ++fois) {
    std::size_t vues = 0;
    const auto defaut = classeur->lire(0, [&](const auto&) {
      ++vues;
      return finhop::format::Poursuite::Arreter;
    });
    CHECK_FALSE(defaut);
    CHECK(vues == 1);
  }
  CHECK_THROWS_AS(
      classeur->lire(0, [](const auto&) -> finhop::format::Poursuite { throw std::logic_error("x"); }),
      std::logic_error);
}

TEST_CASE("rows and cells without a name follow the ones before, empty ones are not told") {
  CHECK(
      lignes(
          "<row><c><v>1</v></c><c r=\"C1\"><v>2</v></c><c><v>3</v></c><c/></row><row r=\"4\" hidden=\"1\"><c><v>4</v></c></row><row/>"
          "<row><c r=\"A6\"><v>5</v></c></row>") == "1 N:1||N:2|N:3\n4* N:4\n6 N:5\n");
}

TEST_CASE("cells and rows that are not in their order, or twice there, are told with their place") {
  const auto cellules = [](std::string_view dedans) {
    return lignes("<row r=\"7\">" + std::string(dedans) + "</row>");
  };
  const std::string ordre(kOrdre);
  CHECK(cellules("<c r=\"B7\"/><c r=\"A7\"/>") == "! F!A7: la cellule « A7 »" + ordre + "7 (A7)");
  CHECK(cellules("<c r=\"B7\"/><c r=\"B7\"/>") == "! F!B7: la cellule « B7 »" + ordre + "7 (B7)");
  CHECK(cellules("<c r=\"B8\"/>") == "! F!B8: la cellule « B8 »" + ordre + "7 (B8)");
  CHECK(cellules("<c r=\"XFE7\"/>") == "! F!A7: la cellule « XFE7 »" + ordre + "7 (XFE7)");
  CHECK(cellules("<c r=\"zut\"/>") == "! F!A7: la cellule « zut »" + ordre + "7 (zut)");
  CHECK(lignes("<row r=\"2\"/><row r=\"2\"/>") == "! F!2: la ligne 2 vient après la ligne 2");
  CHECK(lignes("<row r=\"2\"/><row r=\"1\"/>") == "! F!1: la ligne 1 vient après la ligne 2");
  CHECK(lignes("<row r=\"1048577\"/>") == "! F!1048577: le classeur est démesuré : plus de 1048576 lignes");
  CHECK(lignes("<row r=\"x\"/>") == "! F!x: la ligne x vient après la ligne 0");
}

TEST_CASE("a row or a cell inside another is told to be damaged, never lost") {
  const std::string refus =
      "! F: le classeur est coupé ou abîmé : une ligne ou une cellule en contient une autre";
  CHECK(lignes("<row><c><v>1</v></c><row/></row>") == refus);
  CHECK(lignes("<row><c><v>1</v><c/></c></row>") == refus);
  CHECK(lire(ods_d_une_feuille("<table:table-row><table:table-row/></table:table-row>")) == refus);
  CHECK(
      lire(ods_d_une_feuille(
          "<table:table-row><table:table-cell><table:covered-table-cell/></table:table-cell></table:table-row>")) ==
      refus);
}

TEST_CASE("columns are called by their letters") {
  using finhop::format::lettres_de_colonne;
  CHECK(lettres_de_colonne(0) == "A");
  CHECK(lettres_de_colonne(25) == "Z");
  CHECK(lettres_de_colonne(26) == "AA");
  CHECK(lettres_de_colonne(701) == "ZZ");
  CHECK(lettres_de_colonne(702) == "AAA");
  CHECK(lettres_de_colonne(16'383) == "XFD");
}
