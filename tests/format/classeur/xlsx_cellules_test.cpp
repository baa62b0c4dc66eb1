// What a cell of Excel holds, kind by kind.
#include <catch2/catch.hpp>

#include "format/classeur/fabrique.hpp"

using namespace finhop::tests::classeurs;

namespace {

std::string cellules(std::string_view dedans) {
  return lire(en_octets({.feuille = "<row r=\"1\">" + std::string(dedans) + "</row>"}));
}
std::string texte_partage(std::string_view si) {
  return lire(
      en_octets({.feuille = R"(<row r="1"><c r="A1" t="s"><v>0</v></c></row>)", .textes = std::string(si)}));
}

}  // namespace

TEST_CASE("a text of a workbook is read as it stands, shared, inline or of a formula") {
  CHECK(texte_partage("<si><t>Hôpital</t></si>") == "1 T:Hôpital\n");
  CHECK(cellules(R"(<c r="A1" t="inlineStr"><is><t>00001</t></is></c>)") == "1 T:00001\n");
  CHECK(cellules(R"(<c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>)") == "1 T:ab\n");
  CHECK(texte_partage("<si><t>=1+1 &amp; &lt;b&gt;</t></si>") == "1 T:=1+1 & <b>\n");
}

TEST_CASE("the runs of a rich text are joined, its readings left out") {
  CHECK(texte_partage("<si><r><t>Centre </t></r><r><rPr><b/></rPr><t>hospitalier</t></r></si>") ==
        "1 T:Centre hospitalier\n");
  CHECK(texte_partage(
            "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/></si>") ==
        "1 T:東京\n");
  CHECK(
      cellules(
          R"(<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>)") ==
      "1 T:ab\n");
}

TEST_CASE("outer spaces and line ends of a text are kept, whether its writer asked for it or not") {
  CHECK(texte_partage("<si><t xml:space=\"preserve\">  00003 </t></si>") == "1 T:  00003 \n");
  CHECK(texte_partage("<si><t> 00003 </t></si>") == "1 T: 00003 \n");
  CHECK(texte_partage("<si><t>a\nb&#13;c</t></si>") == "1 T:a\nb\rc\n");
}

TEST_CASE("a character that Excel spells is read, a spelling that is meant is kept") {
  CHECK(texte_partage("<si><t>a_x000D_\nb</t></si>") == "1 T:a\r\nb\n");
  CHECK(texte_partage("<si><t>a_x005F_x000D_b</t></si>") == "1 T:a_x000D_b\n");
  CHECK(texte_partage("<si><t>_xD83D__xDE00_</t></si>") == "1 T:\xF0\x9F\x98\x80\n");
  CHECK(texte_partage("<si><t>_xD83D_ _x0000_ _x00 _xGGGG_ _</t></si>") ==
        "1 T:_xD83D_ _x0000_ _x00 _xGGGG_ _\n");
}

TEST_CASE("a number is its shortest decimal text, as stored, never with an exponent") {
  const auto nombre = [](std::string_view brut) {
    return cellules("<c r=\"A1\"><v>" + std::string(brut) + "</v></c>");
  };
  CHECK(nombre("12500") == "1 N:12500\n");
  CHECK(nombre("1.25E+4") == "1 N:12500\n");
  CHECK(nombre("1.1000000000000001") == "1 N:1.1\n");
  CHECK(nombre("0.30000000000000004") == "1 N:0.30000000000000004\n");
  CHECK(nombre("1E-3") == "1 N:0.001\n");
  CHECK(nombre("-0") == "1 N:0\n");
  CHECK(nombre("-3750.50") == "1 N:-3750.5\n");
  CHECK(nombre("1.2345678901234E+19") == "1 N:12345678901234000000\n");
  for (const std::string_view faux :
       {"INF", "NaN", "-INF", "-nan", "1e-999", "1e999", "12,5", "0x10", "--1", "1 2"}) {
    INFO(faux);
    CHECK(nombre(faux) == "! F!A1: le nombre de cette cellule ne se lit pas (" + std::string(faux) + ")");
  }
}

TEST_CASE("booleans, errors and empty cells are what they are") {
  CHECK(
      cellules(
          R"(<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1" s="0"/>)") ==
      "1 B:VRAI|B:FAUX|E:#REF!\n");
  CHECK(cellules(R"(<c r="A1" t="b"><v>2</v></c>)") ==
        "! F!A1: ce que contient cette cellule n'est pas de la sorte qu'elle annonce (2)");
  CHECK(cellules(R"(<c r="A1" t="zut"><v>2</v></c>)") ==
        "! F!A1: ce que contient cette cellule n'est pas de la sorte qu'elle annonce (2)");
  CHECK(cellules(R"(<c r="A1" t="s"><v>0</v></c>)") ==
        "! F!A1: le texte de cette cellule manque dans le classeur (0)");
}

TEST_CASE("a formula is what it was reckoned to be, and is told when it never was") {
  CHECK(cellules(R"(<c r="A1"><f>1+1</f><v>2</v></c>)") == "1 N:2\n");
  CHECK(cellules(R"(<c r="A1"><f>SUM(B1:B2)</f></c><c r="B1"><f>1</f><v></v></c>)") == "1 ?|?\n");
  CHECK(cellules(R"(<c r="A1" t="str"><f>B1</f></c>)") == "1 ?\n");
  CHECK(cellules(R"(<c r="A1" t="str"><f>""</f><v></v></c>)").empty());
  CHECK(cellules(R"(<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>)") == "1 E:#DIV/0!\n");
  // Programs write 0 where they leave the reckoning to the spreadsheet.
  const auto a_recalculer = [](std::string_view valeur) {
    return lire(
        en_octets({.feuille = R"(<row r="1"><c r="A1"><f>B1</f><v>)" + std::string(valeur) + "</v></c></row>",
                   .reglages = R"(<calcPr calcId="1" fullCalcOnLoad="1"/>)"}));
  };
  CHECK(a_recalculer("0") == "1 ?\n");
  CHECK(a_recalculer("7") == "1 N:7\n");
}

TEST_CASE("days and hours are told by their format, in both calendars") {
  const auto au_format = [](std::string_view nombre, std::string_view code) {
    return lire(en_octets(nombre_au_format(nombre, code)));
  };
  CHECK(au_format("44697", "dd/mm/yyyy") == "1 J:2022-05-16\n");
  CHECK(au_format("44697.4375", "dd/mm/yyyy hh:mm") == "1 JH:2022-05-16 10:30:00\n");
  CHECK(au_format("44697.4375", "dd/mm/yyyy") == "1 JH:2022-05-16 10:30:00~16/05/2022\n");
  CHECK(au_format("44697", "dd/mm/yyyy hh:mm") == "1 J:2022-05-16~16/05/2022 00:00:00\n");
  CHECK(au_format("0.4375", "hh:mm") == "1 H:10:30:00\n");
  CHECK(au_format("1.2604166666666667", "[h]:mm") == "1 H:30:15:00\n");
  CHECK(au_format("44697.99999999", "dd/mm/yyyy") == "1 J:2022-05-17\n");
  CHECK(au_format("61", "dd/mm/yyyy") == "1 J:1900-03-01\n");
  CHECK(au_format("2958465", "dd/mm/yyyy") == "1 J:9999-12-31\n");
  for (const std::string faux : {"60", "1", "0", "-1", "2958466", "1e300"}) {
    INFO(faux);
    CHECK(au_format(faux, "dd/mm/yyyy") == "1 I:" + faux + "\n");
  }
  Xlsx de_1904 = nombre_au_format("43235", "dd/mm/yyyy");
  de_1904.reglages = R"(<workbookPr date1904="1"/>)";
  CHECK(lire(en_octets(de_1904)) == "1 J:2022-05-16\n");
  CHECK(cellules(
            R"(<c r="A1" t="d"><v>2022-05-16</v></c><c r="B1" t="d"><v>2022-05-16T10:30:00.000Z</v></c>)") ==
        "1 J:2022-05-16|JH:2022-05-16 10:30:00\n");
}
