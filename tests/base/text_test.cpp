#include "finhop/base/texte.hpp"

#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <vector>

namespace texte = finhop::texte;

namespace {

const std::vector<std::string> kCommandes{"avance", "annuler", "exporter", "lister",
                                          "lot",    "montrer", "Règles"};

std::optional<std::string> proche(std::string_view mot) {
  return texte::le_plus_proche(mot, kCommandes);
}

}  // namespace

TEST_CASE("text in UTF-8 is valid whatever its characters") {
  CHECK(texte::est_utf8(""));
  CHECK(texte::est_utf8("Établissement n° 3 — 漢字 😀"));
  CHECK(texte::est_utf8(std::string_view("a\0b", 3)));
}

TEST_CASE("bytes that are not UTF-8 are not valid text") {
  CHECK_FALSE(texte::est_utf8("caf\xE9"));           // Latin-1
  CHECK_FALSE(texte::est_utf8("\xC3"));              // cut
  CHECK_FALSE(texte::est_utf8("\xC0\xAF"));          // overlong
  CHECK_FALSE(texte::est_utf8("\xED\xA0\x80"));      // half a surrogate pair
  CHECK_FALSE(texte::est_utf8("\xF4\x90\x80\x80"));  // beyond U+10FFFF
}

TEST_CASE("texts that differ by case only fold to the same form") {
  CHECK(texte::plier("Demande Acceptée") == texte::plier("DEMANDE ACCEPTÉE"));
  CHECK(texte::plier("ŒUVRE") == texte::plier("œuvre"));
}

TEST_CASE("texts that differ by accents only fold to the same form") {
  CHECK(texte::plier("Demande acceptée") == "demande acceptee");
  CHECK(texte::plier("ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸ àâäçéèêëîïôöùûüÿ") == "aaaceeeeiioouuuy aaaceeeeiioouuuy");
}

TEST_CASE("a text folds to one form whether its accents are composed or combining") {
  CHECK(texte::plier("accept\u00E9e") == texte::plier("accepte\u0301e"));
}

TEST_CASE("folding a folded text changes nothing") {
  const auto brut = GENERATE(as<std::string>(), "", "Règle", "ŒUVRE", "Straße", "漢字", "İstanbul");
  CHECK(texte::plier(texte::plier(brut)) == texte::plier(brut));
}

TEST_CASE("texts of different letters fold to different forms") {
  CHECK(texte::plier("acceptée") != texte::plier("acceptés"));
  CHECK(texte::plier("PFI") != texte::plier("DPI"));
}

TEST_CASE("a byte that is not UTF-8 folds to no letter") {
  CHECK(texte::plier("CAF\xE9") == texte::plier("caf\xE9"));
  CHECK(texte::plier("caf\xE9") != texte::plier("café"));
}

TEST_CASE("trimming removes the spaces of both ends and none inside") {
  CHECK(texte::rogner(" \t\r\n12 500 \n") == "12 500");
  CHECK(texte::rogner("\u00A0\u202F12\u00A0500\u202F\u00A0") == "12\u00A0500");
  CHECK(texte::rogner(" \u00A0 ") == "");
  CHECK(texte::rogner("") == "");
}

TEST_CASE("trimming never cuts a character") {
  CHECK(texte::rogner("à") == "à");  // its last byte is that of U+00A0
  CHECK(texte::rogner("\xA0") == "\xA0");
}

TEST_CASE("a text without spaces has none left anywhere") {
  CHECK(texte::sans_espaces(" 1 2\u00A03\u202F4\t5\r\n") == "12345");
  CHECK(texte::sans_espaces("à é") == "àé");
}

TEST_CASE("a count takes the plural from two on") {
  CHECK(texte::compter(0, "dossier") == "0 dossier");
  CHECK(texte::compter(1, "dossier") == "1 dossier");
  CHECK(texte::compter(2, "dossier") == "2 dossiers");
  CHECK(texte::compter(1, "demande acceptée") == "1 demande acceptée");
  CHECK(texte::compter(12, "demande acceptée") == "12 demandes acceptées");
  CHECK(texte::accorder(2, "prêt") == "prêts");
  CHECK(texte::accorder(0, "prêt") == "prêt");
}

TEST_CASE("parts are joined by a separator between them only") {
  const std::vector<std::string> parties{"a", "", "c"};
  CHECK(texte::joindre(parties, ", ") == "a, , c");
  CHECK(texte::joindre(std::span(parties).first(1), ", ") == "a");
  CHECK(texte::joindre({}, ", ") == "");
}

TEST_CASE("case is changed for ASCII letters and nothing else") {
  CHECK(texte::majuscules_ascii("az09-é[`{") == "AZ09-é[`{");
  CHECK(texte::minuscules_ascii("AZ09-É[`{@") == "az09-É[`{@");
}

TEST_CASE("digits and letters are those of ASCII") {
  CHECK(texte::est_chiffre('0'));
  CHECK(texte::est_chiffre('9'));
  CHECK_FALSE(texte::est_chiffre('/'));
  CHECK_FALSE(texte::est_chiffre(':'));
  CHECK(texte::est_alphanumerique('a'));
  CHECK(texte::est_alphanumerique('Z'));
  CHECK_FALSE(texte::est_alphanumerique('-'));
  CHECK_FALSE(texte::est_alphanumerique('\xE9'));
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
  CHECK(texte::le_plus_proche("payée", statuts) == "payee");
  CHECK(texte::le_plus_proche("paye", statuts) == "paye");
}

TEST_CASE("a word near to none finds nothing") {
  CHECK_FALSE(proche("xyzzy"));
  CHECK_FALSE(proche("facture"));
  CHECK_FALSE(proche(""));
  CHECK_FALSE(texte::le_plus_proche("lister", {}));
}

TEST_CASE("a word that shares no letter with a short one does not find it") {
  CHECK_FALSE(proche("xyz"));
  CHECK_FALSE(proche("x"));
}
