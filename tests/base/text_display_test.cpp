#include <fmt/format.h>
#include <catch2/catch.hpp>
#include <string>

#include "finhop/base/texte.hpp"

namespace texte = finhop::texte;

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
  CHECK(texte::longueur("") == 0);
  CHECK(texte::longueur("abc") == 3);
  CHECK(texte::longueur("été") == 3);
  CHECK(texte::longueur("漢字😀") == 3);
  CHECK(texte::longueur("e\u0301") == 2);
}

TEST_CASE("an accented letter takes one column whether composed or combining") {
  CHECK(texte::largeur(kComplete) == 8);
  CHECK(texte::largeur(kDecomposee) == 8);
}

TEST_CASE("an ideogram takes two columns") {
  CHECK(texte::largeur("漢字 ok") == 7);
}

TEST_CASE("a no-break space takes one column") {
  CHECK(texte::largeur("1\u00A0000\u202F€") == 7);
}

TEST_CASE("a byte that is not UTF-8 takes one column") {
  CHECK(texte::largeur("caf\xE9") == 4);
  CHECK(texte::largeur("\xFF\xFE") == 2);
}

TEST_CASE("a text shorter than its column is filled with spaces") {
  CHECK(texte::ajuster("été", 5) == "été  ");
  CHECK(texte::ajuster("漢字", 5) == "漢字 ");
  CHECK(texte::ajuster("", 2) == "  ");
}

TEST_CASE("a text as wide as its column is left whole") {
  CHECK(texte::ajuster(kComplete, 8) == kComplete);
  CHECK(texte::ajuster(kDecomposee, 8) == kDecomposee);
}

TEST_CASE("a text wider than its column is cut with an ellipsis") {
  CHECK(texte::ajuster("établissement", 6) == "établ…");
  CHECK(texte::ajuster("ab", 1) == "…");
}

TEST_CASE("a cut keeps a letter and its combining accent together") {
  CHECK(texte::ajuster("e\u0301tablissement", 2) == "e\u0301…");
}

TEST_CASE("a cut that falls inside an ideogram leaves a space") {
  CHECK(texte::ajuster("漢字漢", 4) == "漢… ");
}

TEST_CASE("a column of no width shows nothing") {
  CHECK(texte::ajuster("abc", 0) == "");
  CHECK(texte::ajuster("", 0) == "");
}

TEST_CASE("a text put in a column takes exactly that column") {
  const auto brut = GENERATE(as<std::string>(), "", "abc", "établissement", "漢字漢字漢字",
                             "e\u0301e\u0301e\u0301", "caf\xE9 \xFF");
  for (std::size_t colonnes = 0; colonnes < 16; ++colonnes) {
    INFO(brut << " en " << colonnes);
    CHECK(texte::largeur(texte::ajuster(brut, colonnes)) == colonnes);
  }
}

TEST_CASE("a text put to the right has its spaces before it and is never cut") {
  CHECK(texte::a_droite("1,00\u00A0€", 8) == "  1,00\u00A0€");
  CHECK(texte::a_droite("漢字", 5) == " 漢字");
  CHECK(texte::a_droite("établissement", 3) == "établissement");
}

TEST_CASE("valid text is printed as it is") {
  CHECK(texte::imprimable("Été 漢字 😀 e\u0301") == "Été 漢字 😀 e\u0301");
}

TEST_CASE("a byte that is not UTF-8 is printed as its number") {
  CHECK(texte::imprimable("caf\xE9!") == "caf\\xE9!");
  CHECK(texte::imprimable("\xC3") == "\\xC3");
  CHECK(texte::imprimable("\xED\xA0\x80") == "\\xED\\xA0\\x80");
}

TEST_CASE("a control character is printed as its number") {
  CHECK(texte::imprimable("a\tb\r\nc") == "a\\u0009b\\u000D\\u000Ac");
  CHECK(texte::imprimable("\x1B[31m\x7F") == "\\u001B[31m\\u007F");
  CHECK(texte::imprimable(std::string_view("a\0b", 3)) == "a\\u0000b");
}

TEST_CASE("a character that is not seen is printed as its number") {
  CHECK(texte::imprimable("\u009B31m") == "\\u009B31m");
  CHECK(texte::imprimable("a\u200Bb\u00ADc\u2060d\uFEFFe") == "a\\u200Bb\\u00ADc\\u2060d\\uFEFFe");
  CHECK(texte::imprimable("\u202Eabc\u2066\u200E\u061C") == "\\u202Eabc\\u2066\\u200E\\u061C");
  CHECK(texte::imprimable("\u3164\u2800\u115F\u2028\u2029") == "\\u3164\\u2800\\u115F\\u2028\\u2029");
  CHECK(texte::imprimable("\U000E0041") == "\\uE0041");
  CHECK(texte::imprimable("50,00\u00A0€, élève, 漢字") == "50,00\u00A0€, élève, 漢字");
}

TEST_CASE("a quoted value tells the character that is not seen, and what to do") {
  constexpr std::string_view kDit = " (un caractère invisible : le retaper au clavier)";
  const auto cite = [&](std::string_view dit) { return fmt::format("« {} »{}", dit, kDit); };
  CHECK(texte::citer("00001\u200B") == cite("00001\\u200B"));
  CHECK(texte::citer("\u200E15/05/2022") == cite("\\u200E15/05/2022"));
  CHECK(texte::citer("Saint-\u00ADMartin") == cite("Saint-\\u00ADMartin"));
  CHECK(texte::citer("00\u00A0001") == cite("00\\u00A0001"));
  CHECK(texte::citer("a@b\u202F.fr") == cite("a@b\\u202F.fr"));
  CHECK(texte::citer("0\uFE0F0001") == cite("0\\uFE0F0001"));
  CHECK(texte::citer("12\u00A0500,00\u00A0€") == "« 12\u00A0500,00\u00A0€ »");
  CHECK(texte::citer("Hôpital\u00A0du Mans") == "« Hôpital\u00A0du Mans »");
  CHECK(texte::citer("12\n500") == "« 12\\u000A500 »");
}

TEST_CASE("a quoted value stands between French quotes and is safe to print") {
  CHECK(texte::citer("123.0") == "« 123.0 »");
  CHECK(texte::citer("") == "«  »");
  CHECK(texte::citer("caf\xE9\x1B[0m") ==
        "« caf\\xE9\\u001B[0m » (un caractère invisible : le retaper au clavier)");
}

TEST_CASE("a quoted value of sixty columns is whole and a longer one is cut") {
  CHECK(texte::citer(repeter("é", 60)) == "« " + repeter("é", 60) + " »");
  CHECK(texte::citer(repeter("é", 61)) == "« " + repeter("é", 59) + "… »");
}

TEST_CASE("a quoted value is cut at the same width whatever its characters take in bytes") {
  CHECK(texte::citer(repeter("漢", 31)) == "« " + repeter("漢", 29) + "…  »");
  CHECK(texte::citer(repeter("\U0001D400", 61)) == "« " + repeter("\U0001D400", 59) + "… »");
  CHECK(texte::citer(repeter("\xFF", 500)) == "« " + repeter("\\xFF", 14) + "\\xF… »");
}

TEST_CASE("quoting a huge value shows its beginning only") {
  CHECK(texte::citer(std::string(1'000'000, 'a')) == "« " + std::string(59, 'a') + "… »");
}

TEST_CASE("the five characters that mean something in HTML are escaped") {
  CHECK(texte::echapper_html("<a href=\"x\" title='y'>&</a>") ==
        "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;");
}

TEST_CASE("HTML already escaped is escaped again") {
  CHECK(texte::echapper_html("&amp;") == "&amp;amp;");
}

TEST_CASE("other characters pass into HTML unchanged") {
  CHECK(texte::echapper_html("Été 漢字 / = `") == "Été 漢字 / = `");
}
