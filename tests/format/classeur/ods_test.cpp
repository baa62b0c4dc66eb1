// What a sheet of LibreOffice holds.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "format/classeur/fabrique.hpp"

using namespace finhop::tests::classeurs;

namespace {

std::string cellules(std::string_view dedans) {
  return lire(ods_d_une_feuille(fmt::format("<table:table-row>{}</table:table-row>", dedans)));
}
std::string cellule(std::string_view attributs, std::string_view dedans = {}) {
  return cellules(fmt::format("<table:table-cell {}>{}</table:table-cell>", attributs, dedans));
}
std::string texte(std::string_view dedans) {
  return cellule("office:value-type=\"string\"", dedans);
}
std::string lignes(std::string_view dedans) {
  return lire(ods_d_une_feuille(dedans));
}

}  // namespace

TEST_CASE("a text of LibreOffice keeps its spaces, tabs, line ends and paragraphs") {
  CHECK(texte("<text:p>Hôpital</text:p>") == "1 T:Hôpital\n");
  CHECK(texte("<text:p><text:s text:c=\"2\"/>00003<text:s/></text:p>") == "1 T:  00003 \n");
  CHECK(texte("<text:p>a<text:tab/>b<text:line-break/>c</text:p>") == "1 T:a\tb\nc\n");
  CHECK(texte("<text:p>a</text:p><text:p/><text:p>b</text:p>") == "1 T:a\n\nb\n");
  CHECK(texte("\n  <text:p>Centre <text:span>hospi<text:a>talier</text:a></text:span></text:p>\n") ==
        "1 T:Centre hospitalier\n");
  CHECK(cellule("office:value-type=\"string\" office:string-value=\"dite\"", "<text:p>vue</text:p>") ==
        "1 T:dite\n");
  CHECK(cellule("", "<text:p>sans sorte</text:p>") == "1 T:sans sorte\n");
}

TEST_CASE("a text that LibreOffice reckoned empty is an empty cell, and what nobody reckoned is told") {
  const auto ecrit_par = [](std::string_view programme) {
    Parties parties = parties_ods(
        "<table:table table:name=\"F\"><table:table-row><table:table-cell table:formula=\"of:=IF([.B1];&quot;&quot;;1)\"/>"
        "<table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:table-row></table:table>");
    parties.emplace_back(
        "meta.xml",
        fmt::format(
            "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
            "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"><office:meta><meta:generator>{}"
            "</meta:generator></office:meta></office:document-meta>",
            programme));
    return lire(en_zip(parties));
  };
  CHECK(ecrit_par("LibreOffice/7.4.7.2$Linux_X86_64") == "1 |N:1\n");
  CHECK(ecrit_par("ODFPY/1.4.1") ==
        cellules("<table:table-cell table:formula=\"of:=IF([.B1];&quot;&quot;;1)\"/>"
                 "<table:table-cell office:value-type=\"float\" office:value=\"1\"/>"));
  CHECK(ecrit_par("ODFPY/1.4.1") != "1 |N:1\n");
}

TEST_CASE("comments, drawings and tracked changes are no text of a cell") {
  CHECK(
      texte(
          "<office:annotation><dc:creator>moi</dc:creator><text:p>note</text:p></office:annotation><text:p>vu</text:p>"
          "<draw:frame><draw:text-box><text:p>dessin</text:p></draw:text-box></draw:frame>") == "1 T:vu\n");
  CHECK(
      texte(
          "<text:p>base<text:ruby><text:ruby-base>東</text:ruby-base><text:ruby-text>とう</text:ruby-text></text:ruby></text:p>") ==
      "1 T:base東\n");
  CHECK(
      texte(
          "<text:p>vu</text:p><table:table table:name=\"x\"><table:table-row><table:table-cell><text:p>dedans"
          "</text:p></table:table-cell></table:table-row></table:table>") == "1 T:vu\n");
  constexpr std::string_view kLigne =
      "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>{}</text:p></table:table-cell></table:table-row>";
  CHECK(lire(ods(fmt::format(
            "<table:tracked-changes><table:table table:name=\"x\">{0}</table:table></table:tracked-changes>"
            "<table:table table:name=\"F\"><table:shapes>{0}</table:shapes>{1}</table:table>",
            fmt::format(fmt::runtime(kLigne), "non"), fmt::format(fmt::runtime(kLigne), "vu")))) ==
        "1 T:vu\n");
}

TEST_CASE("a number of LibreOffice is told with what its format shows") {
  CHECK(cellule("office:value-type=\"float\" office:value=\"2\"", "<text:p>00002</text:p>") ==
        "1 N:2~00002\n");
  CHECK(cellule("office:value-type=\"float\" office:value=\"2\"", "<text:p>2</text:p>") == "1 N:2\n");
  CHECK(cellule("office:value-type=\"percentage\" office:value=\"0.3\"", "<text:p>30%</text:p>") ==
        "1 N:0.3~30%\n");
  CHECK(cellule("office:value-type=\"currency\" office:value=\"1.25E+4\"", "<text:p>12 500,00 €</text:p>") ==
        "1 N:12500~12 500,00 €\n");
  CHECK(cellule("office:value-type=\"float\" office:value=\"12,5\"") ==
        "! F!A1: le nombre de cette cellule ne se lit pas (12,5)");
  CHECK(cellule("office:value-type=\"float\"") == "! F!A1: le nombre de cette cellule ne se lit pas");
}

TEST_CASE("days, hours and booleans of LibreOffice are what they are") {
  const auto jour = [](std::string_view dit) {
    return cellule(fmt::format("office:value-type=\"date\" office:date-value=\"{}\"", dit));
  };
  const auto heure = [](std::string_view dit) {
    return cellule(fmt::format("office:value-type=\"time\" office:time-value=\"{}\"", dit));
  };
  CHECK(jour("2022-05-16") == "1 J:2022-05-16\n");
  CHECK(jour("2022-05-16T10:30:00") == "1 JH:2022-05-16 10:30:00\n");
  CHECK(jour("2022-05-16T00:00:00") == "1 J:2022-05-16~16/05/2022 00:00:00\n");
  for (const std::string_view faux :
       {"1899-12-31", "10000-01-01", "2022-02-30", "2022-05-16T24:00:00", "2022-05-16 10:30", ""}) {
    INFO(faux);
    CHECK(jour(faux).starts_with(fmt::format("1 I:{}", faux)));
  }
  CHECK(heure("PT10H30M00S") == "1 H:10:30:00\n");
  CHECK(heure("PT30H15M00.4S") == "1 H:30:15:00\n");
  CHECK(heure("P1D").starts_with("1 I:P1D"));
  CHECK(cellule("office:value-type=\"boolean\" office:boolean-value=\"true\"", "<text:p>VRAI</text:p>") ==
        "1 B:VRAI\n");
  CHECK(cellule("office:value-type=\"boolean\" office:boolean-value=\"false\"") == "1 B:FAUX\n");
  // As LibreOffice writes those that come from Excel.
  CHECK(cellule("office:value-type=\"float\" office:value=\"0\"", "<text:p>FAUX</text:p>") == "1 B:FAUX\n");
  CHECK(cellule("office:value-type=\"boolean\"").starts_with("! F!A1: ce que contient cette cellule"));
}

TEST_CASE("formulas and errors of LibreOffice are told from texts") {
  CHECK(cellule("table:formula=\"of:=1+1\"") == "1 ?\n");
  for (const std::string_view sorte : {"float", "percentage", "date", "time", "boolean"})
    CHECK(cellule(fmt::format("table:formula=\"of:=1+1\" office:value-type=\"{}\"", sorte)) == "1 ?\n");
  CHECK(cellule("table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"2\"",
                "<text:p>2</text:p>") == "1 N:2\n");
  CHECK(cellule("table:formula=\"of:=&quot;&quot;\" office:value-type=\"string\" office:string-value=\"\"")
            .empty());
  CHECK(
      cellule(
          "table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"",
          "<text:p>#DIV/0!</text:p>") == "1 E:#DIV/0!\n");
  CHECK(cellule("table:formula=\"of:=zut\" office:value-type=\"float\" office:value=\"0\"",
                "<text:p>#NOM ?</text:p>") == "1 E:#NOM ?\n");
  CHECK(texte("<text:p>#REF!</text:p>") == "1 T:#REF!\n");
}

TEST_CASE("repeated cells and rows are each there, empty ones cost nothing") {
  CHECK(
      cellules(
          "<table:table-cell table:number-columns-repeated=\"2\"/><table:table-cell office:value-type=\"float\" "
          "office:value=\"1\" table:number-columns-repeated=\"3\"/><table:table-cell table:number-columns-repeated=\"16379\"/>") ==
      "1 ||N:1|N:1|N:1\n");
  CHECK(lignes(
            "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"float\" "
            "office:value=\"1\"/></table:table-row><table:table-row table:number-rows-repeated=\"1048570\">"
            "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row><table:table-row>"
            "<table:table-cell office:value-type=\"float\" office:value=\"2\"/></table:table-row>") ==
        "1 N:1\n2 N:1\n1048573 N:2\n");
  CHECK(
      lignes(
          "<table:table-row table:number-rows-repeated=\"1048577\"><table:table-cell office:value-type=\"float\" "
          "office:value=\"1\"/></table:table-row>") ==
      "! F!1: le classeur est démesuré : plus de 1048576 lignes");
  CHECK(
      lignes(
          "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell office:value-type=\"float\" "
          "office:value=\"1\" table:number-columns-repeated=\"2\"/></table:table-row>") ==
      "! F!C1: le classeur est démesuré : plus de 1048576 cellules répétées");
  CHECK(cellule("office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"16385\"") ==
        "! F!1: le classeur est démesuré : plus de 16384 colonnes");
  CHECK(cellule("table:number-columns-repeated=\"0\"") ==
        "! F!1: un nombre de répétitions qui ne se lit pas (0)");
}

TEST_CASE("rows of a group, of a header and hidden rows are read, covered cells where they are") {
  constexpr std::string_view kLigne =
      "<table:table-row {}><table:table-cell office:value-type=\"float\" office:value=\"{}\"/></table:table-row>";
  const auto ligne = [&](std::string_view attributs, int valeur) {
    return fmt::format(fmt::runtime(kLigne), attributs, valeur);
  };
  CHECK(lignes("<table:table-header-rows>" + ligne("", 1) +
               "</table:table-header-rows><table:table-row-group><table:table-row-group>" +
               ligne("table:visibility=\"collapse\"", 2) +
               "</table:table-row-group></table:table-row-group>" + ligne("table:visibility=\"filter\"", 3) +
               ligne("table:visibility=\"visible\"", 4)) == "1 N:1\n2* N:2\n3* N:3\n4 N:4\n");
  CHECK(
      cellules(
          "<table:table-cell office:value-type=\"string\" table:number-columns-spanned=\"3\"><text:p>fusion</text:p>"
          "</table:table-cell><table:covered-table-cell table:number-columns-repeated=\"2\"/><table:table-cell "
          "office:value-type=\"string\"><text:p>après</text:p></table:table-cell>") ==
      "1 T:fusion|||T:après\n");
}

TEST_CASE("sheets of LibreOffice come in their order, hidden ones told, copies of other files left out") {
  const std::string octets = ods(
      "<table:table table:name=\"A\" table:style-name=\"ta1\"/><table:table table:name=\"'file:///x'#$F\" table:style-name=\"ta_extref\"/>"
      "<table:table table:name=\"B\" table:style-name=\"ta2\"><table:table-row><table:table-cell office:value-type=\"float\" "
      "office:value=\"1\"/></table:table-row></table:table>",
      "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties table:display=\"true\"/></style:style>"
      "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>");
  CHECK(feuilles(octets) == "A,B*");
  CHECK(lire(octets, 0).empty());
  CHECK(lire(octets, 1) == "1 N:1\n");
}
