#include <catch2/catch.hpp>
#include <string>

#include "finhop/base/text.hpp"

namespace text = finhop::text;

namespace {

const std::string kComplete = "Acceptée";
const std::string kDecomposee = "Accepte\u0301e";

std::string repeter(std::string_view motif, int fois) {
  std::string texte;
  for (int i = 0; i < fois; ++i) texte += motif;
  return texte;
}

}  // namespace

TEST_CASE("the length of a text counts its characters") {
  CHECK(text::length("") == 0);
  CHECK(text::length("abc") == 3);
  CHECK(text::length("été") == 3);
  CHECK(text::length("漢字😀") == 3);
  CHECK(text::length("e\u0301") == 2);
}

TEST_CASE("an accented letter takes one column whether composed or combining") {
  CHECK(text::width(kComplete) == 8);
  CHECK(text::width(kDecomposee) == 8);
}

TEST_CASE("an ideogram takes two columns") {
  CHECK(text::width("漢字 ok") == 7);
}

TEST_CASE("a no-break space takes one column") {
  CHECK(text::width("1\u00A0000\u202F€") == 7);
}

TEST_CASE("a byte that is not UTF-8 takes one column") {
  CHECK(text::width("caf\xE9") == 4);
  CHECK(text::width("\xFF\xFE") == 2);
}

TEST_CASE("a text shorter than its column is filled with spaces") {
  CHECK(text::fit("été", 5) == "été  ");
  CHECK(text::fit("漢字", 5) == "漢字 ");
  CHECK(text::fit("", 2) == "  ");
}

TEST_CASE("a text as wide as its column is left whole") {
  CHECK(text::fit(kComplete, 8) == kComplete);
  CHECK(text::fit(kDecomposee, 8) == kDecomposee);
}

TEST_CASE("a text wider than its column is cut with an ellipsis") {
  CHECK(text::fit("établissement", 6) == "établ…");
  CHECK(text::fit("ab", 1) == "…");
}

TEST_CASE("a cut keeps a letter and its combining accent together") {
  CHECK(text::fit("e\u0301tablissement", 2) == "e\u0301…");
}

TEST_CASE("a cut that falls inside an ideogram leaves a space") {
  CHECK(text::fit("漢字漢", 4) == "漢… ");
}

TEST_CASE("a column of no width shows nothing") {
  CHECK(text::fit("abc", 0) == "");
  CHECK(text::fit("", 0) == "");
}

TEST_CASE("a text put in a column takes exactly that column") {
  const auto brut = GENERATE(as<std::string>(), "", "abc", "établissement", "漢字漢字漢字",
                             "e\u0301e\u0301e\u0301", "caf\xE9 \xFF");
  for (std::size_t colonnes = 0; colonnes < 16; ++colonnes) {
    INFO(brut << " en " << colonnes);
    CHECK(text::width(text::fit(brut, colonnes)) == colonnes);
  }
}

TEST_CASE("a text put to the right has its spaces before it and is never cut") {
  CHECK(text::right("1,00\u00A0€", 8) == "  1,00\u00A0€");
  CHECK(text::right("漢字", 5) == " 漢字");
  CHECK(text::right("établissement", 3) == "établissement");
}

TEST_CASE("valid text is printed as it is") {
  CHECK(text::printable("Été 漢字 😀 e\u0301") == "Été 漢字 😀 e\u0301");
}

TEST_CASE("a byte that is not UTF-8 is printed as its number") {
  CHECK(text::printable("caf\xE9!") == "caf\\xE9!");
  CHECK(text::printable("\xC3") == "\\xC3");
  CHECK(text::printable("\xED\xA0\x80") == "\\xED\\xA0\\x80");
}

TEST_CASE("a control character is printed as its number") {
  CHECK(text::printable("a\tb\r\nc") == "a\\x09b\\x0D\\x0Ac");
  CHECK(text::printable("\x1B[31m\x7F") == "\\x1B[31m\\x7F");
  CHECK(text::printable(std::string_view("a\0b", 3)) == "a\\x00b");
}

TEST_CASE("a control character of two bytes is printed as both") {
  CHECK(text::printable("\u009B31m") == "\\xC2\\x9B31m");
}

TEST_CASE("a quoted value stands between French quotes and is safe to print") {
  CHECK(text::quoted("123.0") == "« 123.0 »");
  CHECK(text::quoted("") == "«  »");
  CHECK(text::quoted("caf\xE9\x1B[0m") == "« caf\\xE9\\x1B[0m »");
}

TEST_CASE("a quoted value of sixty columns is whole and a longer one is cut") {
  CHECK(text::quoted(repeter("é", 60)) == "« " + repeter("é", 60) + " »");
  CHECK(text::quoted(repeter("é", 61)) == "« " + repeter("é", 59) + "… »");
}

TEST_CASE("a quoted value is cut at the same width whatever its characters take in bytes") {
  CHECK(text::quoted(repeter("漢", 31)) == "« " + repeter("漢", 29) + "…  »");
  CHECK(text::quoted(repeter("\U0001D400", 61)) == "« " + repeter("\U0001D400", 59) + "… »");
  CHECK(text::quoted(repeter("\xFF", 500)) == "« " + repeter("\\xFF", 14) + "\\xF… »");
}

TEST_CASE("quoting a huge value shows its beginning only") {
  CHECK(text::quoted(std::string(1'000'000, 'a')) == "« " + std::string(59, 'a') + "… »");
}

TEST_CASE("the five characters that mean something in HTML are escaped") {
  CHECK(text::escape_html("<a href=\"x\" title='y'>&</a>") ==
        "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;");
}

TEST_CASE("HTML already escaped is escaped again") {
  CHECK(text::escape_html("&amp;") == "&amp;amp;");
}

TEST_CASE("other characters pass into HTML unchanged") {
  CHECK(text::escape_html("Été 漢字 / = `") == "Été 漢字 / = `");
}
