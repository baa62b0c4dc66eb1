#include "finhop/format/csv_writer.hpp"

#include <catch2/catch.hpp>

#include <stdexcept>

using finhop::format::CsvWriter;

namespace {

using Cellules = std::vector<std::string>;

// How one cell is written, between two cells that need nothing.
std::string cellule(const std::string& texte) {
  CsvWriter table(Cellules{"a", "b", "c"});
  const std::size_t debut = table.texte().size();
  table.ligne(Cellules{"x", texte, "y"});
  const std::string ligne = table.texte().substr(debut);
  REQUIRE(ligne.starts_with("x;"));
  REQUIRE(ligne.ends_with(";y\r\n"));
  return ligne.substr(2, ligne.size() - 6);
}

}  // namespace

TEST_CASE("a table has a byte order mark then semicolons and CRLF line ends") {
  CsvWriter table(Cellules{"numero_editeur", "client"});
  table.ligne(Cellules{"00001", "Hôpital Saint-Martin"});
  table.ligne(Cellules{"", ""});
  CHECK(table.texte() == "\xEF\xBB\xBFnumero_editeur;client\r\n00001;Hôpital Saint-Martin\r\n;\r\n");
}

TEST_CASE("cells that would break the table are quoted and their quotes doubled") {
  CHECK(cellule("a;b") == "\"a;b\"");
  CHECK(cellule("dit \"le grand\"") == "\"dit \"\"le grand\"\"\"");
  CHECK(cellule("deux\nlignes") == "\"deux\nlignes\"");
  CHECK(cellule("deux\rlignes") == "\"deux\rlignes\"");
  CHECK(cellule(" avant") == "\" avant\"");
  CHECK(cellule("après ") == "\"après \"");
  CHECK(cellule("après\t") == "\"après\t\"");
}

TEST_CASE("cells that need no quotes have none") {
  for (const char* texte : {"", "au milieu", "a,b", "l'hôpital", "12 500,00 €", "00001", "a=b", "a-b@c.fr"})
    CHECK(cellule(texte) == texte);
}

TEST_CASE("a text that a spreadsheet would run is given an apostrophe") {
  CHECK(cellule("=1+1") == "'=1+1");
  CHECK(cellule("+cmd") == "'+cmd");
  CHECK(cellule("-cmd") == "'-cmd");
  CHECK(cellule("@SUM(A1)") == "'@SUM(A1)");
  CHECK(cellule("\t=1") == "'\t=1");
  CHECK(cellule("\r=1") == "\"'\r=1\"");
  CHECK(cellule("=A1;B1") == "\"'=A1;B1\"");
  CHECK(cellule("=\"x\"") == "\"'=\"\"x\"\"\"");
}

TEST_CASE("a signed number stays a number") {
  for (const char* nombre :
       {"-12500,00", "-12500.00", "+5", "-1 250,10", "-1\u00A0250,10", "-1\u202F250,10", "-,5"})
    CHECK(cellule(nombre) == nombre);
}

TEST_CASE("what only looks like a signed number is neutralised") {
  for (const char* texte :
       {"-", "+", "- ,", "--1", "-1-1", "-1+1", "+1*2", "-1e5", "-1.2.3", "=1", "@1", "\t1", "-A1"})
    CHECK_THAT(cellule(texte), Catch::StartsWith("'"));
}

TEST_CASE("headers are neutralised and quoted like any cell") {
  CHECK(CsvWriter(Cellules{"=a", "b;c"}).texte() == "\xEF\xBB\xBF'=a;\"b;c\"\r\n");
  // What a reader would take for the separator of the table, or for a word about it.
  CHECK(CsvWriter(Cellules{"a,b", "c\td", "sep=|"}).texte() == "\xEF\xBB\xBF\"a,b\";\"c\td\";\"sep=|\"\r\n");
}

TEST_CASE("a row with another number of cells than the headers is a defect") {
  CsvWriter table(Cellules{"a", "b"});
  const std::string avant = table.texte();
  CHECK_THROWS_AS(table.ligne(Cellules{"x"}), std::logic_error);
  CHECK_THROWS_AS(table.ligne(Cellules{"x", "y", "z"}), std::logic_error);
  CHECK(table.texte() == avant);
}
