#include "finhop/base/jour.hpp"

#include <catch2/catch.hpp>
#include <string>

using finhop::CodeRefus;
using finhop::Jour;

namespace {

std::string lu(std::string_view brut) {
  const auto jour = Jour::lire(brut);
  return jour ? jour->iso() : jour.error().message;
}

Jour jour(std::string_view iso) {
  return Jour::exact_iso(iso).value();
}

}  // namespace

TEST_CASE("a day comes as JJ/MM/AAAA or as AAAA-MM-JJ") {
  CHECK(lu("15/05/2022") == "2022-05-15");
  CHECK(lu("2022-05-15") == "2022-05-15");
}

TEST_CASE("a day may be written with its month in full") {
  CHECK(lu("31 décembre 2022") == "2022-12-31");
  CHECK(lu("1er Janvier 2022") == "2022-01-01");
  CHECK(lu("5\u00A0AOUT 2022") == "2022-08-05");
  for (const char* ecrit : {"31 déc 2022", "31 décembre 22", "31-déc.-22", "31-Dec-2022",
                            "samedi 31 décembre 2022", "sam. 31 déc. 2022", "31/décembre/2022"})
    CHECK(lu(ecrit) == "2022-12-31");
  for (const char* faux : {"31 novembre 2022", "31 décembre", "décembre 2022", "1er 1er 2022", "31 j 2022",
                           "31 ju 2022", "lundi 31 décembre 2022", "31 décembre 122", "31-déc-22-5"})
    CHECK(lu(faux) == "« " + std::string(faux) + " » n'est pas une date du calendrier");
}

TEST_CASE("a day may be an instant, which is the day of Paris") {
  CHECK(lu("2022-05-15T00:00:00.000Z") == "2022-05-15");
  CHECK(lu("2022-05-14T22:00:00Z") == "2022-05-15");
  CHECK(lu("2022-01-14T23:00:00Z") == "2022-01-15");
  CHECK(lu("2022-01-14T22:59:59.999Z") == "2022-01-14");
  CHECK(lu("2022-05-15T10:30:00+02:00") == "2022-05-15");
  CHECK(lu("2022-05-15T10:30") == "2022-05-15");
  CHECK(lu("2022-05-15 00:00:00") == "2022-05-15");
  CHECK(lu("15/05/2022 00:00") == "2022-05-15");
  for (const char* faux :
       {"2022-05-15T", "2022-05-15T1", "2022-02-30T00:00:00Z", "15/05/2022T00:00:00Z", "2022-05-15T10:30Z"})
    CHECK(lu(faux) == "« " + std::string(faux) + " » n'est pas une date du calendrier");
}

TEST_CASE("spaces around a day do not count") {
  CHECK(lu(" 15/05/2022\t") == "2022-05-15");
  CHECK(lu("\u00A02022-05-15\u202F") == "2022-05-15");
}

TEST_CASE("a day that the calendar does not hold is refused") {
  const auto brut =
      GENERATE(as<std::string>(), "29/02/2023", "29/02/1900", "31/04/2022", "00/05/2022", "15/00/2022",
               "15/13/2022", "32/01/2022", "2022-02-30", "2022-00-10", "99/99/9999");
  CHECK(lu(brut) == "« " + brut + " » n'est pas une date du calendrier");
}

TEST_CASE("the 29th of February exists in leap years only") {
  CHECK(lu("29/02/2024") == "2024-02-29");
  CHECK(lu("29/02/2000") == "2000-02-29");
  CHECK(lu("29/02/2100") == "« 29/02/2100 » n'est pas une date du calendrier");
}

TEST_CASE("a day of another form is refused") {
  const auto brut =
      GENERATE(as<std::string>(), "", "15/5/2022", "15/05/22", "15-05-2022", "2022/05/15", "20220515",
               "15.05.2022", "15 05 2022", "15/05/2022 10:00", "1 5/05/2022", "demain", "+5/05/2022");
  CHECK(lu(brut) == "« " + brut + " » n'est pas une date du calendrier");
}

TEST_CASE("the day number of a spreadsheet is refused as such with what to do") {
  const auto lecture = Jour::lire("44696");
  REQUIRE_FALSE(lecture);
  CHECK(lecture.error().code == CodeRefus::ValeurIllisible);
  CHECK(lecture.error().message == "« 44696 » n'est pas une date mais un numéro de jour de tableur");
  CHECK(lecture.error().attendu == "JJ/MM/AAAA ou AAAA-MM-JJ, un jour qui existe : 15/05/2022");
  CHECK(lecture.error().remede == "dans le tableur, mettre la colonne au format Date avant d'enregistrer");
}

TEST_CASE("the day number of a spreadsheet is known with decimals and in scientific notation") {
  const auto brut = GENERATE(as<std::string>(), "44593,0", "44593.5", "4,4593E+04", "4.4593E+04");
  CHECK(lu(brut) == "« " + brut + " » n'est pas une date mais un numéro de jour de tableur");
  CHECK(lu("44593,") == "« 44593, » n'est pas une date du calendrier");
  CHECK(lu("4,4593E+05") == "« 4,4593E+05 » n'est pas une date du calendrier");
}

TEST_CASE("a day that a spreadsheet shows in another way is refused with the format to choose") {
  const auto brut = GENERATE(as<std::string>(), "01/02/22", "1/2/22", "01/02/2022 10:00",
                             "2022-02-01 10:00:00", "15.05.2022", "20220515");
  const auto lecture = Jour::lire(brut);
  REQUIRE_FALSE(lecture);
  CHECK(lecture.error().remede ==
        "écrire JJ/MM/AAAA ; dans un tableur, mettre la colonne au format de date JJ/MM/AAAA, sans heure");
}

TEST_CASE("any other refused day says what was expected and what to do") {
  const auto lecture = Jour::lire("30/02/2022");
  REQUIRE_FALSE(lecture);
  CHECK(lecture.error().code == CodeRefus::ValeurIllisible);
  CHECK(lecture.error().attendu == "JJ/MM/AAAA ou AAAA-MM-JJ, un jour qui existe : 15/05/2022");
  CHECK(lecture.error().remede == "corriger la date");
}

TEST_CASE("a day before those that are known is said to be so") {
  for (const std::string brut : {"31/12/1899", "1899-12-31", "01/01/0001", "29/02/1600", " 29/02/1896 "}) {
    const auto jour = Jour::lire(brut);
    REQUIRE_FALSE(jour);
    CHECK_THAT(jour.error().message, Catch::EndsWith("est avant 1900"));
    CHECK(jour.error().attendu == "un jour de 1900 à 9999");
  }
  // No day, whatever the year.
  for (const std::string brut : {"29/02/1800", "31/04/1899", "00/01/1850"})
    CHECK_THAT(Jour::lire(brut).error().message, Catch::EndsWith("n'est pas une date du calendrier"));
}

TEST_CASE("days go from 1900 to 9999") {
  CHECK(lu("01/01/1900") == "1900-01-01");
  CHECK(lu("31/12/9999") == "9999-12-31");
  CHECK(lu("31/12/1899") == "« 31/12/1899 » est avant 1900");
  CHECK(lu("01/01/0000") == "« 01/01/0000 » n'est pas une date du calendrier");
}

TEST_CASE("an exact reading takes its own form and nothing else") {
  CHECK(Jour::exact_iso("2022-05-15") == jour("2022-05-15"));
  CHECK(Jour::exact_fr("15/05/2022") == jour("2022-05-15"));
  CHECK(Jour::exact_compact("20220515") == jour("2022-05-15"));
  CHECK_FALSE(Jour::exact_iso("15/05/2022"));
  CHECK_FALSE(Jour::exact_fr("2022-05-15"));
  CHECK_FALSE(Jour::exact_compact("2022-05-15"));
}

TEST_CASE("an exact reading forgives no space and no unreal day") {
  CHECK_FALSE(Jour::exact_iso(" 2022-05-15"));
  CHECK_FALSE(Jour::exact_fr("15/05/2022 "));
  CHECK_FALSE(Jour::exact_compact("2022 515"));
  CHECK_FALSE(Jour::exact_iso("2022-02-30"));
  CHECK_FALSE(Jour::exact_fr("30/02/2022"));
  CHECK_FALSE(Jour::exact_compact("20220230"));
}

TEST_CASE("a day is written with all its zeros") {
  const Jour j = jour("2022-01-02");
  CHECK(j.iso() == "2022-01-02");
  CHECK(j.fr() == "02/01/2022");
  CHECK(j.compact() == "20220102");
}

TEST_CASE("every form of a day is read back as the same day") {
  const auto iso = GENERATE(as<std::string>(), "1900-01-01", "2000-02-29", "2022-05-15", "9999-12-31");
  const Jour j = jour(iso);
  CHECK(Jour::exact_fr(j.fr()) == j);
  CHECK(Jour::exact_compact(j.compact()) == j);
  CHECK(Jour::de(j.jours()) == j);
}

TEST_CASE("days compare by the calendar") {
  CHECK(jour("2022-05-15") < jour("2022-06-01"));
  CHECK(jour("2021-12-31") < jour("2022-01-01"));
}

TEST_CASE("days between two days are counted whole and signed") {
  CHECK(finhop::jours_entre(jour("2022-05-15"), jour("2022-05-15")) == 0);
  CHECK(finhop::jours_entre(jour("2024-02-28"), jour("2024-03-01")) == 2);
  CHECK(finhop::jours_entre(jour("2023-02-28"), jour("2023-03-01")) == 1);
  CHECK(finhop::jours_entre(jour("2022-01-01"), jour("2021-01-01")) == -365);
}
