#include "finhop/base/text.hpp"

#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <vector>

namespace text = finhop::text;

namespace {

const std::vector<std::string> kCommandes{"avance", "annuler", "exporter", "lister",
                                          "lot",    "montrer", "Règles"};

std::optional<std::string> proche(std::string_view mot) {
  return text::closest(mot, kCommandes);
}

}  // namespace

TEST_CASE("text in UTF-8 is valid whatever its characters") {
  CHECK(text::is_utf8(""));
  CHECK(text::is_utf8("Établissement n° 3 — 漢字 😀"));
  CHECK(text::is_utf8(std::string_view("a\0b", 3)));
}

TEST_CASE("bytes that are not UTF-8 are not valid text") {
  CHECK_FALSE(text::is_utf8("caf\xE9"));           // Latin-1
  CHECK_FALSE(text::is_utf8("\xC3"));              // cut
  CHECK_FALSE(text::is_utf8("\xC0\xAF"));          // overlong
  CHECK_FALSE(text::is_utf8("\xED\xA0\x80"));      // half a surrogate pair
  CHECK_FALSE(text::is_utf8("\xF4\x90\x80\x80"));  // beyond U+10FFFF
}

TEST_CASE("texts that differ by case only fold to the same form") {
  CHECK(text::fold("Demande Acceptée") == text::fold("DEMANDE ACCEPTÉE"));
  CHECK(text::fold("ŒUVRE") == text::fold("œuvre"));
}

TEST_CASE("texts that differ by accents only fold to the same form") {
  CHECK(text::fold("Demande acceptée") == "demande acceptee");
  CHECK(text::fold("ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸ àâäçéèêëîïôöùûüÿ") == "aaaceeeeiioouuuy aaaceeeeiioouuuy");
}

TEST_CASE("a text folds to one form whether its accents are composed or combining") {
  CHECK(text::fold("accept\u00E9e") == text::fold("accepte\u0301e"));
}

TEST_CASE("folding a folded text changes nothing") {
  const auto brut = GENERATE(as<std::string>(), "", "Règle", "ŒUVRE", "Straße", "漢字", "İstanbul");
  CHECK(text::fold(text::fold(brut)) == text::fold(brut));
}

TEST_CASE("texts of different letters fold to different forms") {
  CHECK(text::fold("acceptée") != text::fold("acceptés"));
  CHECK(text::fold("PFI") != text::fold("DPI"));
}

TEST_CASE("a byte that is not UTF-8 folds to no letter") {
  CHECK(text::fold("CAF\xE9") == text::fold("caf\xE9"));
  CHECK(text::fold("caf\xE9") != text::fold("café"));
}

TEST_CASE("trimming removes the spaces of both ends and none inside") {
  CHECK(text::trim(" \t\r\n12 500 \n") == "12 500");
  CHECK(text::trim("\u00A0\u202F12\u00A0500\u202F\u00A0") == "12\u00A0500");
  CHECK(text::trim(" \u00A0 ") == "");
  CHECK(text::trim("") == "");
}

TEST_CASE("trimming never cuts a character") {
  CHECK(text::trim("à") == "à");  // its last byte is that of U+00A0
  CHECK(text::trim("\xA0") == "\xA0");
}

TEST_CASE("a text without spaces has none left anywhere") {
  CHECK(text::without_spaces(" 1 2\u00A03\u202F4\t5\r\n") == "12345");
  CHECK(text::without_spaces("à é") == "àé");
}

TEST_CASE("a count takes the plural from two on") {
  CHECK(text::count(0, "dossier") == "0 dossier");
  CHECK(text::count(1, "dossier") == "1 dossier");
  CHECK(text::count(2, "dossier") == "2 dossiers");
}

TEST_CASE("parts are joined by a separator between them only") {
  const std::vector<std::string> parties{"a", "", "c"};
  CHECK(text::join(parties, ", ") == "a, , c");
  CHECK(text::join(std::span(parties).first(1), ", ") == "a");
  CHECK(text::join({}, ", ") == "");
}

TEST_CASE("case is changed for ASCII letters and nothing else") {
  CHECK(text::upper_ascii("az09-é[`{") == "AZ09-é[`{");
  CHECK(text::lower_ascii("AZ09-É[`{@") == "az09-É[`{@");
}

TEST_CASE("digits and letters are those of ASCII") {
  CHECK(text::is_digit('0'));
  CHECK(text::is_digit('9'));
  CHECK_FALSE(text::is_digit('/'));
  CHECK_FALSE(text::is_digit(':'));
  CHECK(text::is_alnum('a'));
  CHECK(text::is_alnum('Z'));
  CHECK_FALSE(text::is_alnum('-'));
  CHECK_FALSE(text::is_alnum('\xE9'));
}

TEST_CASE("a word with a letter wrong or missing or added or swapped finds the word meant") {
  CHECK(proche("exporteer") == "exporter");
  CHECK(proche("exprter") == "exporter");
  CHECK(proche("exparter") == "exporter");
  CHECK(proche("exportre") == "exporter");
}

TEST_CASE("the beginning of a word finds the word meant") {
  CHECK(proche("exp") == "exporter");
  CHECK(proche("mont") == "montrer");
}

TEST_CASE("case and accents do not hide the word meant") {
  CHECK(proche("LISTER") == "lister");
  CHECK(proche("regles") == "Règles");
  CHECK(proche("RÈGLES") == "Règles");
}

TEST_CASE("the nearest of several near words is the one meant") {
  const std::vector<std::string> statuts{"payer", "payee", "paye"};
  CHECK(text::closest("payée", statuts) == "payee");
  CHECK(text::closest("paye", statuts) == "paye");
}

TEST_CASE("a word near to none finds nothing") {
  CHECK_FALSE(proche("xyzzy"));
  CHECK_FALSE(proche("facture"));
  CHECK_FALSE(proche(""));
  CHECK_FALSE(text::closest("lister", {}));
}

TEST_CASE("a word that shares no letter with a short one does not find it") {
  CHECK_FALSE(proche("xyz"));
  CHECK_FALSE(proche("x"));
}
