// Comparing texts that someone else wrote.
#include "finhop/base/comparaison.hpp"

#include <catch2/catch.hpp>

using namespace finhop;

TEST_CASE("a text is reduced to its words") {
  CHECK(texte::reduire("") == "");
  CHECK(texte::reduire("  Éa\u0301\t\n b\u00A0\u2009C  ...!? ") == "ea b c");
  CHECK(texte::reduire("ﬁn Ⅳ ½ STRASSE straße") == "fin iv 1⁄2 strasse strasse");
  CHECK(texte::reduire("a.b, c") == "a.b, c");
  CHECK(texte::reduire("a\u200Db\u00ADc\x1B d") == "abc d");
  CHECK(texte::reduire("a\xC3") == "a\uFFFD");
  CHECK(texte::reduire("Ответ: НЕТ.") == "ответ: нет");
}

TEST_CASE("a text on one line has the same words") {
  for (const char* dit : {" un\n\ndeux\x1B[2J ", "\u202Eun\u200B", "Déjà vu."}) {
    INFO(dit);
    CHECK(texte::reduire(texte::en_une_ligne(dit)) == texte::reduire(dit));
  }
  CHECK(texte::en_une_ligne(" un\n\ndeux\x1B[2J \u202Etrois") == "un deux[2J trois");
}

TEST_CASE("a letter of any alphabet is one") {
  for (const char* dit : {"a", "é", "Ж", "日", "1a"}) CHECK(texte::a_une_lettre(dit));
  for (const char* dit : {"", " ", "...", "12", "—", "\uFFFD", "\u0301"})
    CHECK_FALSE(texte::a_une_lettre(dit));
}

TEST_CASE("a text whose UTF-8 was taken for Windows-1252 is mended however often it was") {
  CHECK(texte::reparer("acceptÃ©e") == "acceptée");
  CHECK(texte::reparer("acceptÃƒÂ©e") == "acceptée");
  for (const char* dit : {"acceptée", "acceptee", "", "Ж", "Ã"}) CHECK(texte::reparer(dit) == std::nullopt);
}

TEST_CASE("the distance counts characters and not bytes") {
  CHECK(texte::distance("", "") == 0);
  CHECK(texte::distance("é", "e") == 1);
  CHECK(texte::distance("acceptée", "accptée") == 1);
  CHECK(texte::distance("chat", "chien") == 3);
  CHECK(texte::distance("", "abc") == 3);
}
