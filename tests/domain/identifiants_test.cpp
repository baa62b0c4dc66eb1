#include "finhop/domain/identifiants.hpp"
#include "base/remede_dit.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace finhop::domain;

namespace {

template <class Id>
std::string lu(std::string_view brut) {
  const auto lecture = Id::lire(brut);
  return lecture ? lecture->texte() : lecture.error().message;
}

template <class Id>
std::string refus_entier(std::string_view brut) {
  const auto lecture = Id::lire(brut);
  if (lecture) return "accepté";
  const finhop::Refus& r = lecture.error();
  return std::string(id(r.code)) + " | " + r.message + " | " + r.attendu + " | " +
         finhop::tests::dit(r.remede);
}

}  // namespace

TEST_CASE("a numeroEditeur is five letters or digits with its leading zeros") {
  CHECK(lu<NumeroEditeur>("00001") == "00001");
  CHECK(lu<NumeroEditeur>("aB3dE") == "aB3dE");
  CHECK(lu<NumeroEditeur>(" 00001\u00A0") == "00001");
}

TEST_CASE("a numeroEditeur of another form is refused") {
  const auto brut = GENERATE(as<std::string>(), "", "000001", "00-01", "0000é", "00 01", "A1", "00001\xFF");
  INFO(brut);
  CHECK_FALSE(NumeroEditeur::lire(brut));
  CHECK_FALSE(NumeroEditeur::exact(brut));
}

TEST_CASE("a numeroEditeur that lost its zeros is refused with what to do and never filled up") {
  CHECK(
      refus_entier<NumeroEditeur>("1234") ==
      "valeur-illisible | « 1234 » n'est pas un numeroEditeur : il est trop court ; pris dans un tableur, "
      "il a pu y perdre les zéros du début | exactement 5 lettres ou chiffres, zéros du début compris : 00001 | reprendre le "
      "numeroEditeur à sa "
      "source ; dans un tableur, mettre sa colonne au format Texte avant de le saisir");
}

TEST_CASE("a malformed numeroEditeur without the marks of a spreadsheet is refused simply") {
  CHECK(refus_entier<NumeroEditeur>("00-01") ==
        "valeur-illisible | « 00-01 » n'est pas un numeroEditeur | exactement 5 lettres ou chiffres, zéros "
        "du début "
        "compris : 00001 | corriger le numeroEditeur");
}

TEST_CASE("an identifier a spreadsheet made a decimal number is refused as such") {
  const std::string cause = " : le tableur l'a traité comme un nombre décimal";
  CHECK(lu<NumeroEditeur>("123.0") == "« 123.0 » n'est pas un numeroEditeur" + cause);
  CHECK(lu<Finess>("999999991,0") == "« 999999991,0 » n'est pas un FINESS" + cause);
  CHECK(lu<Siret>("88558855858745.0") == "« 88558855858745.0 » n'est pas un SIRET" + cause);
}

TEST_CASE("an identifier a spreadsheet put in scientific notation is refused as such") {
  const std::string cause =
      " : le tableur l'a mis en notation scientifique, ses derniers chiffres sont perdus";
  CHECK(lu<Siret>("8,85588E+13") == "« 8,85588E+13 » n'est pas un SIRET" + cause);
  CHECK(lu<Siret>("8.85588e+13") == "« 8.85588e+13 » n'est pas un SIRET" + cause);
  CHECK(lu<NumeroAns>("1,23457E+09") == "« 1,23457E+09 » n'est pas un numeroAns" + cause);
  CHECK(lu<NumeroEditeur>("1E+10") == "« 1E+10 » n'est pas un numeroEditeur" + cause);
}

TEST_CASE("a numeroASP is FINHOP and six letters or digits") {
  CHECK(lu<NumeroAsp>("FINHOP000007") == "FINHOP000007");
  CHECK(lu<NumeroAsp>("\tFINHOPA1b2C3 ") == "FINHOPA1b2C3");
}

TEST_CASE("a numeroASP of another form is refused") {
  const auto brut = GENERATE(as<std::string>(), "", "FINHOP00007", "FINHOP0000007", "FINHOX000007",
                             "FINHOP00000-", "FINHOP 00007", "000007");
  INFO(brut);
  CHECK_FALSE(NumeroAsp::lire(brut));
  CHECK_FALSE(NumeroAsp::exact(brut));
}

TEST_CASE("a numeroASP is read in any case and kept in capitals, as a file must have it") {
  CHECK(lu<NumeroAsp>("finhop000007") == "FINHOP000007");
  CHECK(lu<NumeroAsp>("Finhop A1b2C3") == "FINHOPA1b2C3");
  CHECK_FALSE(NumeroAsp::exact("finhop000007"));
  CHECK(refus_entier<NumeroAsp>("finhop0007") ==
        "valeur-illisible | « finhop0007 » n'est pas un numeroASP | FINHOP en majuscules suivi de 6 "
        "lettres ou chiffres : "
        "FINHOP000007 | corriger le numeroASP");
}

TEST_CASE("a numeroAns is ten letters or digits") {
  CHECK(lu<NumeroAns>("1234567890") == "1234567890");
  CHECK(lu<NumeroAns>(" ABCDE12345 ") == "ABCDE12345");
}

TEST_CASE("a numeroAns that could lead a file name astray is refused") {
  const auto brut = GENERATE(as<std::string>(), "", "12345678", "12345678901", "../../etc/", "123456789.",
                             "12345 6789", "12345/6789");
  INFO(brut);
  CHECK_FALSE(NumeroAns::lire(brut));
  CHECK_FALSE(NumeroAns::exact(brut));
}

TEST_CASE("a FINESS is nine digits or a Corsican department and seven digits") {
  CHECK(lu<Finess>("999999991") == "999999991");
  CHECK(lu<Finess>("010000024") == "010000024");
  CHECK(lu<Finess>("2A0000014") == "2A0000014");
  CHECK(lu<Finess>("2B0000020") == "2B0000020");
}

TEST_CASE("a FINESS typed with spaces or in lower case is the same FINESS") {
  CHECK(lu<Finess>("99 999 999\u00A01") == "999999991");
  CHECK(lu<Finess>("2a0000014") == "2A0000014");
}

TEST_CASE("a FINESS of another form is refused") {
  const auto brut = GENERATE(as<std::string>(), "", "99999999", "9999999911", "2C0000014", "A20000014",
                             "12A000014", "99999999A");
  INFO(brut);
  CHECK_FALSE(Finess::lire(brut));
}

TEST_CASE("a SIRET is fourteen digits and may be typed in groups") {
  CHECK(lu<Siret>("88558855858745") == "88558855858745");
  CHECK(lu<Siret>("885 588 558 58745") == "88558855858745");
}

TEST_CASE("a SIRET of another form is refused") {
  const auto brut = GENERATE(as<std::string>(), "", "8855885585874", "885588558587455", "8855885585874A",
                             "885-588-558-58745");
  INFO(brut);
  CHECK_FALSE(Siret::lire(brut));
}

TEST_CASE("an exact reading forgives neither space nor case") {
  CHECK(NumeroEditeur::exact("00001")->texte() == "00001");
  CHECK_FALSE(NumeroEditeur::exact(" 00001"));
  CHECK_FALSE(Finess::exact("99 999 999 1"));
  CHECK_FALSE(Finess::exact("2a0000014"));
  CHECK_FALSE(Siret::exact("885 588 558 58745"));
}

TEST_CASE("a SIRET of right key passes the check of Luhn") {
  CHECK(cle_juste(*Siret::exact("73282932000074")));
  CHECK_FALSE(cle_juste(*Siret::exact("73282932000075")));
  CHECK_FALSE(cle_juste(*Siret::exact("73289232000074")));  // two digits swapped
}

TEST_CASE("the SIRET of the guide's example has a wrong key") {
  CHECK_FALSE(cle_juste(*Siret::exact("88558855858745")));
}

TEST_CASE("a SIRET of La Poste is right by its own sum or by Luhn") {
  CHECK(cle_juste(*Siret::exact("35600000049837")));  // sum of the digits 45
  CHECK(cle_juste(*Siret::exact("35600000000048")));  // Luhn
  CHECK_FALSE(cle_juste(*Siret::exact("35600000000005")));
}

TEST_CASE("the sum of La Poste excuses no other SIRET") {
  CHECK_FALSE(cle_juste(*Siret::exact("35600000100000")));
}

TEST_CASE("a FINESS of right key passes the check of Luhn and those of the guide do not") {
  CHECK(cle_juste(*Finess::exact("750712184")));
  CHECK_FALSE(cle_juste(*Finess::exact("750712185")));
  CHECK_FALSE(cle_juste(*Finess::exact("999999991")));
}

TEST_CASE("the key of a Corsican FINESS is not judged") {
  CHECK(cle_juste(*Finess::exact("2A0000014")));
  CHECK(cle_juste(*Finess::exact("2A0000015")));
}

TEST_CASE("identifiers compare by their text") {
  CHECK(*NumeroEditeur::exact("00002") < *NumeroEditeur::exact("00010"));
  CHECK(*NumeroEditeur::exact("00001") == *NumeroEditeur::lire(" 00001 "));
}
