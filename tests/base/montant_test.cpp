#include "finhop/base/montant.hpp"

#include <catch2/catch.hpp>
#include <string>

using finhop::CodeRefus;
using finhop::Montant;

namespace {

std::string lu(std::string_view brut) {
  const auto montant = Montant::lire(brut);
  return montant ? montant->texte_json() : montant.error().message;
}

}  // namespace

TEST_CASE("the four writings of one amount of the specification are the same amount") {
  CHECK(lu("12500") == "12500.00");
  CHECK(lu("12500.00") == "12500.00");
  CHECK(lu("12 500,00") == "12500.00");
  CHECK(lu("12 500,00 €") == "12500.00");
}

TEST_CASE("an amount may be grouped with no-break spaces narrow or wide") {
  CHECK(lu("12\u00A0500,00\u00A0€") == "12500.00");
  CHECK(lu("12\u202F500,00\u202F€") == "12500.00");
  CHECK(lu("1 234\u00A0567\u202F890,12€") == "1234567890.12");
  CHECK(lu("1\u2009234,5\u2009€") == "1234.50");
}

TEST_CASE("spaces around an amount do not count") {
  CHECK(lu("  12500,00 ") == "12500.00");
  CHECK(lu(" 12500,00  € ") == "12500.00");
  CHECK(lu("\u00A012500\u202F") == "12500.00");
}

TEST_CASE("spaces inside an amount only ever separate thousands") {
  const auto brut = GENERATE(as<std::string>(), "1 23 4", "12 50,00", "12500 3750", "1250 000", "1  234",
                             "12500 ,00", "1 234 56", "1 2345", "12 500 0");
  INFO(brut);
  CHECK(lu(brut) == "« " + brut + " » n'est pas un montant : ses espaces ne séparent pas des milliers");
  CHECK(lu("123 456") == "123456.00");
}

TEST_CASE("an amount stands on one line") {
  const std::string raison =
      "n'est pas un montant : il tient sur plusieurs lignes, ce sont peut-être deux montants";
  CHECK(lu("6250\n6250") == "« 6250\\u000A6250 » " + raison);
  CHECK(lu("12\r\n500") == "« 12\\u000D\\u000A500 » " + raison);
}

TEST_CASE("comma and point both separate the decimals") {
  CHECK(lu("0,5") == "0.50");
  CHECK(lu("0.5") == "0.50");
  CHECK(lu("3,07") == "3.07");
  CHECK(lu("3.07") == "3.07");
}

TEST_CASE("zero is an amount") {
  CHECK(lu("0") == "0.00");
  CHECK(lu("0,00 €") == "0.00");
}

TEST_CASE("an amount with more than two decimals is refused and never rounded") {
  CHECK(lu("12500,001") == "« 12500,001 » n'est pas un montant : il a plus de deux décimales");
  CHECK(lu("12500.000") == "« 12500.000 » n'est pas un montant : il a plus de deux décimales");
}

TEST_CASE("an amount a spreadsheet put in scientific notation is refused as such") {
  const std::string raison = "n'est pas un montant : c'est une notation scientifique de tableur";
  CHECK(lu("1,25E+04") == "« 1,25E+04 » " + raison);
  CHECK(lu("1.25e4") == "« 1.25e4 » " + raison);
  CHECK(lu("125E-2") == "« 125E-2 » " + raison);
}

TEST_CASE("words beside an amount are not taken for scientific notation") {
  const std::string raison = "n'est pas un montant : il contient autre chose que des chiffres et une virgule";
  CHECK(lu("12500 k€") == "« 12500 k€ » " + raison);
  CHECK(lu("douze mille") == "« douze mille » " + raison);
  CHECK(lu("12500 USD") == "« 12500 USD » " + raison);
}

TEST_CASE("an amount may say its currency and that it is without taxes, and mark its thousands") {
  for (const char* ecrit : {"12500 EUR", "12500 € HT", "12 500,00 € HT", "12500 HT", "12500 euros", "€12500",
                            "EUR 12 500,00", "12.500,00", "12,500.00", "12500,00 H.T.", "12 500 HT €",
                            "12500€", " 12 500,00 € HT ", "\u00A012500 EUR\u202F"})
    CHECK(lu(ecrit) == "12500.00");
  CHECK(lu("1.250.000") == "1250000.00");
  CHECK(lu("12500 € TTC") == "« 12500 € TTC » n'est pas un montant : il est TTC, et il faut le montant HT");
}

TEST_CASE("an amount with a sign is refused") {
  CHECK(lu("-12,00") == "« -12,00 » n'est pas un montant : il porte un signe");
  CHECK(lu("+12,00") == "« +12,00 » n'est pas un montant : il porte un signe");
}

TEST_CASE("an absent amount is refused as empty") {
  CHECK(lu("") == "«  » n'est pas un montant : il est vide");
  CHECK(lu("€") == "« € » n'est pas un montant : il est vide");
}

TEST_CASE("an amount of any other form is refused") {
  const auto brut = GENERATE(as<std::string>(), ",50", "12,", "12.", "12,50.00", "12.50,00", "12,5,0",
                             "1.250.00", "12€50", "€ 12 €", "12 €€", "12 HT HT", "0x10", "NaN", "\xC3",
                             "12500,00\t", "12\t500", "12500, 00", "12500,0 0", "12 500 €€");
  INFO(brut);
  const auto montant = Montant::lire(brut);
  REQUIRE_FALSE(montant);
  CHECK(montant.error().message.ends_with("il contient autre chose que des chiffres et une virgule"));
}

TEST_CASE("the greatest amount has twelve digits before the decimals") {
  CHECK(lu("999999999999,99") == "999999999999.99");
  CHECK(lu("1000000000000") == "« 1000000000000 » n'est pas un montant : il est trop grand");
}

TEST_CASE("a refused amount says what was expected and what to do") {
  const auto montant = Montant::lire("12,345");
  REQUIRE_FALSE(montant);
  CHECK(montant.error().code == CodeRefus::ValeurIllisible);
  CHECK(montant.error().attendu ==
        "un montant en euros, sans signe, avec au plus deux décimales : 12500,00 ou 12 500,00 €");
  CHECK(montant.error().remede ==
        "écrire le montant tel qu'il figure sur la pièce ; dans un tableur, mettre la colonne au format "
        "Nombre à "
        "deux décimales");
}

TEST_CASE("the form of the regulated JSON always has two decimals and a point") {
  CHECK(Montant().texte_json() == "0.00");
  CHECK(Montant::de_centimes(5).texte_json() == "0.05");
  CHECK(Montant::de_centimes(1'250'000).texte_json() == "12500.00");
  CHECK(Montant::de_centimes(-5).texte_json() == "-0.05");
}

TEST_CASE("the form for people groups thousands with no-break spaces") {
  CHECK(Montant().texte_fr() == "0,00\u00A0€");
  CHECK(Montant::de_centimes(99'999).texte_fr() == "999,99\u00A0€");
  CHECK(Montant::de_centimes(100'000).texte_fr() == "1\u00A0000,00\u00A0€");
  CHECK(Montant::de_centimes(123'456'789).texte_fr() == "1\u00A0234\u00A0567,89\u00A0€");
  CHECK(Montant::de_centimes(-12'345'678).texte_fr() == "-123\u00A0456,78\u00A0€");
}

TEST_CASE("the form for spreadsheets has a comma and no group") {
  CHECK(Montant::de_centimes(123'456'789).texte_tableur() == "1234567,89");
  CHECK(Montant::de_centimes(-5).texte_tableur() == "-0,05");
}

TEST_CASE("each form of an amount is read back as the same amount") {
  const auto centimes = GENERATE(0, 1, 99, 100, 99'999, 100'000, 1'250'000, 123'456'789);
  const Montant montant = Montant::de_centimes(centimes);
  CHECK(Montant::lire(montant.texte_json()) == montant);
  CHECK(Montant::lire(montant.texte_fr()) == montant);
  CHECK(Montant::lire(montant.texte_tableur()) == montant);
}

TEST_CASE("an expected share is rounded half up to the cent") {
  CHECK(Montant::de_centimes(1'250'000).part(30) == Montant::de_centimes(375'000));
  CHECK(Montant::de_centimes(1).part(30) == Montant::de_centimes(0));
  CHECK(Montant::de_centimes(2).part(30) == Montant::de_centimes(1));
  CHECK(Montant::de_centimes(5).part(30) == Montant::de_centimes(2));
  CHECK(Montant::de_centimes(8).part(30) == Montant::de_centimes(2));
}

TEST_CASE("the share of the greatest amount does not overflow") {
  CHECK(Montant::lire("999999999999,99")->part(30).texte_json() == "300000000000.00");
}

TEST_CASE("amounts add up and compare by their cents") {
  Montant somme = Montant::de_centimes(150) + Montant::de_centimes(50);
  somme += Montant::de_centimes(1);
  CHECK(somme == Montant::de_centimes(201));
  CHECK(somme - Montant::de_centimes(301) == Montant::de_centimes(-100));
  CHECK(Montant::de_centimes(99) < Montant::de_centimes(100));
}
