// What the format of a number makes of it: a day, an hour, or what the person saw in its place.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <vector>

#include "format/classeur/fabrique.hpp"
#include "format/classeur/xlsx/formats.hpp"

using namespace finhop::tests::classeurs;
using finhop::format::classeur::code_connu;
using finhop::format::classeur::format_de;
using finhop::format::classeur::Montre;

namespace {

char sorte(std::string_view code) {
  const auto moment = format_de(code).moment;
  if (!moment) return 'n';
  switch (*moment) {
    case Montre::Jour:
      return 'j';
    case Montre::JourEtHeure:
      return 'J';
    case Montre::Heure:
      return 'h';
    case Montre::Duree:
      return 'd';
  }
  return '?';
}

std::string montre(std::string_view nombre, std::string_view code) {
  return lire(en_octets(nombre_au_format(nombre, code)));
}

}  // namespace

TEST_CASE("a format of days or hours is known by its letters, whatever stands around them") {
  for (const std::string_view code :
       {"dd/mm/yyyy", "d/m/yy", "yyyy-mm-dd", "[$-40C]d mmmm yyyy", "[$-F800]dddd, mmmm dd, yyyy", "mmm-yy",
        "mmmm", "m", "[$-40C]d mmmm yyyy;@", "dd\\/mm\\/yyyy", "\"le \"dd/mm", "[Red]dd/mm/yyyy",
        "DD/MM/YYYY", "d.m.yy"}) {
    INFO(code);
    CHECK(sorte(code) == 'j');
  }
  for (const std::string_view code :
       {"dd/mm/yyyy hh:mm", "yyyy\\-mm\\-dd\\ hh:mm:ss", "d/m/yy h:mm AM/PM", "hh:mm dd/mm"}) {
    INFO(code);
    CHECK(sorte(code) == 'J');
  }
  for (const std::string_view code :
       {"h:mm", "hh:mm:ss", "mm:ss", "mm:ss.0", "h:mm AM/PM", "[$-F400]h:mm:ss"}) {
    INFO(code);
    CHECK(sorte(code) == 'h');
  }
  for (const std::string_view code : {"[h]:mm", "[hh]:mm:ss", "[mm]:ss", "[s]"}) {
    INFO(code);
    CHECK(sorte(code) == 'd');
  }
  for (const std::string_view code : {"", "General", "GENERAL", "0", "0.00", "\"jour\" 0", "\\d0", "[Red]0",
                                      "[$€-40C] 0", "#,##0.00\\ \"€\"", "0.00E+00", "0%", "@", "# ?/?",
                                      "_-* #,##0.00\\ _d_-", "0\"d\"", "00000", "*d0", "0;\"dd/mm\""}) {
    INFO(code);
    CHECK(sorte(code) == 'n');
  }
}

TEST_CASE("a format that Excel does not write is known by its number") {
  for (const int numero : {14, 15, 16, 17, 27, 36, 50, 58})
    CHECK(sorte(code_connu(static_cast<unsigned>(numero))) == 'j');
  for (const int numero : {18, 19, 20, 21, 45, 47})
    CHECK(sorte(code_connu(static_cast<unsigned>(numero))) == 'h');
  CHECK(sorte(code_connu(22)) == 'J');
  CHECK(sorte(code_connu(46)) == 'd');
  for (const int numero : {0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 37, 40, 48, 49, 99, 163})
    CHECK(sorte(code_connu(static_cast<unsigned>(numero))) == 'n');
  const auto numerote = [](std::string_view styles, std::string_view numero) {
    return lire(en_octets(
        {.feuille = R"(<row r="1"><c r="A1" s="0"><v>44697</v></c></row>)",
         .styles = fmt::format(
             R"({}<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="{}"/></cellXfs>)",
             styles, numero)}));
  };
  CHECK(numerote("", "14") == "1 J:2022-05-16\n");
  CHECK(numerote(R"(<numFmts><numFmt numFmtId="14" formatCode="0"/></numFmts>)", "14") == "1 N:44697\n");
  CHECK(numerote(R"(<dxfs><dxf><numFmt numFmtId="165" formatCode="d/m/y"/></dxf></dxfs>)", "165") ==
        "1 N:44697\n");
}

TEST_CASE("what a format shows in place of a number is told, and only then") {
  CHECK(montre("2", "00000") == "1 N:2~00002\n");
  CHECK(montre("0", "00000") == "1 N:0~00000\n");
  CHECK(montre("75001", "00000") == "1 N:75001\n");
  CHECK(montre("123456789", "00\\ 00\\ 00\\ 00\\ 00") == "1 N:123456789~01 23 45 67 89\n");
  CHECK(montre("123456789", "0#\" \"##\" \"##\" \"##\" \"##") == "1 N:123456789~01 23 45 67 89\n");
  CHECK(montre("0.3", "0%") == "1 N:0.3~30%\n");
  CHECK(montre("0.055", "0.0%") == "1 N:0.055~5,5%\n");
  CHECK(montre("0.055", "0%") == "1 N:0.055~6%\n");
  CHECK(montre("12500.456", "#,##0.00\\ \"€\"") == "1 N:12500.456~12 500,46\n");
  CHECK(montre("1999.999", "#,##0.0#") == "1 N:1999.999~2 000,0\n");
  CHECK(montre("0.30000000000000004", "0.00") == "1 N:0.30000000000000004~0,30\n");
  for (const std::string_view code : {"General", "#,##0.00\\ \"€\"", "0", "#", "0.00", "_-* #,##0.00_-", "0,",
                                      "0.00E+00", "# ?/?", "@", "0;-0"}) {
    INFO(code);
    CHECK(montre("12500", code) == "1 N:12500\n");
  }
  CHECK(montre("-2", "00000") == "1 N:-2\n");
}
