#include "finhop/format/csv_reader.hpp"

#include <catch2/catch.hpp>

#include <limits>
#include <string>
#include <vector>

#include "finhop/format/csv_writer.hpp"

using namespace finhop::format;

namespace {

struct Lue {
  std::vector<std::vector<std::string>> lignes;
  std::vector<std::size_t> numeros;
  std::optional<DefautCsv> defaut;
};

// `rangees`: after so many, the reading is told to stop.
Lue lire(std::string_view octets, const EstColonneConnue& connue = {},
         std::size_t rangees = std::numeric_limits<std::size_t>::max()) {
  Lue lue;
  lue.defaut = lire_csv(
      octets,
      [&](const LigneDeTable& ligne) {
        lue.lignes.emplace_back(ligne.cellules.begin(), ligne.cellules.end());
        lue.numeros.push_back(ligne.ligne);
        return lue.lignes.size() < rangees ? Poursuite::Continuer : Poursuite::Arreter;
      },
      connue);
  return lue;
}

using Table = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("a row tells the line where it starts whatever the line ends and the blank lines") {
  for (const std::string fin : {"\n", "\r\n", "\r"}) {
    const Lue lue = lire("a;b" + fin + fin + "1;\"x" + fin + "y\"" + fin + ";" + fin + "2;z");
    CHECK_FALSE(lue.defaut);
    CHECK(lue.lignes == Table{{"a", "b"}, {"1", "x" + fin + "y"}, {"2", "z"}});
    CHECK(lue.numeros == std::vector<std::size_t>{1, 3, 6});
  }
}

TEST_CASE("nothing is read once who reads has enough, in any encoding") {
  std::string grande = "a;b\n";
  for (int i = 0; i < 50'000; ++i) grande += "\xE9;2\n";  // Windows-1252, in several pieces
  for (const std::string& table :
       {std::string("a;b\n1;2\n3;4\n\"5;6"), std::string("a;b\n1;2\n\xF4;\x81\n"), grande,
        std::string("\xFF\xFE"
                    "a\0\n\0"
                    "1\0\n\0"
                    "2\0\n\0",
                    14)}) {
    const Lue lue = lire(table, {}, 2);
    CHECK(lue.lignes.size() == 2);
    CHECK_FALSE(lue.defaut);
  }
}

TEST_CASE("what stops the reading stands on the line that the rows count whatever ends the file mixes") {
  const std::string debut = "a;b\r1;2\r\n3;4\n5;6\r";
  for (const std::string& table :
       {debut + "\xF4;\x81", debut + "\xC3\xA9;\xF4", debut + std::string(1, '\0')}) {
    const Lue lue = lire(table);
    REQUIRE(lue.defaut);
    CHECK(lue.defaut->ligne == 5);
  }
  // A CRLF that two pieces of conversion share is one end: the first piece is of 65 536 bytes.
  for (const std::size_t place : {65533U, 65534U, 65535U, 65536U}) {
    const Lue lue = lire("\xE9" + std::string(place, 'x') + "\r\n\x81");
    REQUIRE(lue.defaut);
    CHECK(lue.defaut->ligne == 2);
  }
}

TEST_CASE("the separator is the most frequent one of the header") {
  CHECK(lire("a;b;c,d\n1;2;3\n").lignes[1] == std::vector<std::string>{"1", "2", "3"});
  CHECK(lire("a,b,c\n1,2;2,3\n").lignes[1] == std::vector<std::string>{"1", "2;2", "3"});
  CHECK(lire("a\tb\n1\t\n").lignes[1] == std::vector<std::string>{"1", ""});
  CHECK(lire("\"a,a,a\";b\n1;2\n").lignes[1] == std::vector<std::string>{"1", "2"});
  CHECK(lire("sep=,\r\na,b;\r\n1,2\r\n").lignes == Table{{"a", "b;"}, {"1", "2"}});
  CHECK(lire("sep=,\r\na,b;\r\n1,2\r\n").numeros == std::vector<std::size_t>{2, 3});
}

TEST_CASE("the separator that parts most known columns comes before the most frequent one") {
  const auto connue = [](std::string_view cellule) { return cellule == "nom" || cellule == "date"; };
  CHECK(lire("nom;date;notes (a, b, c, d)\n1;2;3,4,5\n", connue).lignes[1] ==
        std::vector<std::string>{"1", "2", "3,4,5"});
  CHECK(lire("a;b;c,nom\n1;2;3,4\n", connue).lignes[1] == std::vector<std::string>{"1;2;3", "4"});
  CHECK(lire("a;b;c,d\n1;2;3\n", connue).lignes[1] == std::vector<std::string>{"1", "2", "3"});
}

TEST_CASE("a line end translated twice is one line end") {
  const Lue lue = lire("a;b\r\r\n1;2\r\r\n3;\"x\r\r\ny\"\r\r\n4;5\r\r\n");
  CHECK(lue.numeros == std::vector<std::size_t>{1, 2, 3, 5});
  const Lue abimee = lire("a;b\r\r\n1;2\r\r\n\xC3\xA9;\xF4");
  REQUIRE(abimee.defaut);
  CHECK(abimee.defaut->ligne == 3);
  // Cut anywhere by the conversion, whose first piece is of 65 536 bytes.
  for (const std::size_t place : {65532U, 65533U, 65534U, 65535U, 65536U})
    CHECK(lire("\xE9" + std::string(place, 'x') + "\r\r\n1\r\r\n2").numeros ==
          std::vector<std::size_t>{1, 2, 3});
}

TEST_CASE("a text is read in UTF-8 and UTF-16 and Windows-1252") {
  const Table attendu{{"é", "€"}};
  CHECK(lire("é;€\n").lignes == attendu);
  CHECK(lire("\xEF\xBB\xBFé;€\n").lignes == attendu);
  CHECK(lire("\xE9;\x80\n").lignes == attendu);
  using namespace std::string_view_literals;
  CHECK(lire("\xFF\xFE\xE9\0;\0\xAC\x20\n\0"sv).lignes == attendu);
  CHECK(lire("\xFE\xFF\0\xE9\0;\x20\xAC\0\n"sv).lignes == attendu);
}

TEST_CASE("a text longer than a piece of conversion keeps its rows and its line numbers") {
  std::string octets = "a;b\r\n";
  for (int i = 0; i < 20'000; ++i) octets += "\xE9\xE9\xE9;" + std::to_string(i) + "\r\n";
  const Lue lue = lire(octets);
  REQUIRE(lue.lignes.size() == 20'001);
  for (std::size_t i = 1; i < lue.lignes.size(); ++i)
    REQUIRE(
        (lue.lignes[i] == std::vector<std::string>{"ééé", std::to_string(i - 1)} && lue.numeros[i] == i + 1));
}

TEST_CASE("what CsvWriter writes reads back the same") {
  const std::vector<std::string> textes{"=1+1", "'=x", "''-y", "'",  "'a", "+cmd",
                                        "-5",   "@x",  "a;b",  "\"", " ",  "a\nb"};
  CsvWriter table(std::vector<std::string>{"titre", "texte"});
  for (const std::string& texte : textes) table.ligne(std::vector<std::string>{"x", texte});
  const Lue lue = lire(table.texte());
  REQUIRE(lue.lignes.size() == textes.size() + 1);
  for (std::size_t i = 0; i < textes.size(); ++i) CHECK(lue.lignes[i + 1][1] == textes[i]);
}

TEST_CASE("a quote that would swallow the rows below it stops the reading") {
  const Lue ouvert = lire("a;b\n1;\"x\n2;y\n");
  REQUIRE(ouvert.defaut);
  CHECK(ouvert.defaut->ligne == 2);
  CHECK(ouvert.defaut->cellule == 2);
  const Lue avale = lire("a;b\n1;\"x\n2;\"y\"\n");
  REQUIRE(avale.defaut);
  CHECK(avale.defaut->ligne == 2);
  CHECK(lire("a;b\n1;x \"y\" z\n").lignes[1][1] == "x \"y\" z");
}

TEST_CASE("what is no table is told before any row") {
  using namespace std::string_view_literals;
  for (const auto octets : {"PK\x03\x04zip"sv, "\xD0\xCF\x11\xE0xls"sv, "<html>;"sv, "a;b\n1;\0\n"sv,
                            "\xC3\xA9;\xE9\n"sv, "\xFF\xFE\x00\xD8\x41"sv}) {
    const Lue lue = lire(octets);
    CHECK(lue.lignes.empty());
    REQUIRE(lue.defaut);
    CHECK_FALSE(lue.defaut->message.empty());
    CHECK_FALSE(lue.defaut->remede.empty());
  }
}
