// What the text of a document says of what is claimed.
#include "finhop/domain/documents/comparaison.hpp"

#include <catch2/catch.hpp>

#include "domain/builders.hpp"
#include "domain/documents/texte_ecrit.hpp"

using namespace finhop;
using namespace finhop::domain;
using namespace finhop::domain::builders;
using namespace finhop::domain::textes;

namespace {

Verdict montant(const std::string& lignes, Montant attendu = euros(10'000)) {
  return comparer_montant(lecture(lignes), attendu).verdict;
}
Verdict date(const std::string& lignes) {
  return comparer_date(lecture(lignes), jour("15/05/2022")).verdict;
}

const std::vector<Finess> kFiness{finess("750712184"), finess("2A0000014")};
Verdict client(const std::string& lignes, const std::string& nom = "CH Saint-Martin") {
  return comparer_client(lecture(lignes), nom, kFiness).verdict;
}

}  // namespace

TEST_CASE("an amount is found however an invoice writes it", "[documents]") {
  for (const char* ecrit : {"Total HT 10 000,00 €", "Total HT : 10000", "Total HT 10.000,00€",
                            "Total HT 10,000.00", "HT 10000.00 EUR",
                            "Total HT 10\xC2\xA0"
                            "000,00",
                            "Total HT 10\xE2\x80\xAF"
                            "000,00\xC2\xA0€",
                            "Total HT 10000,0", "10 000,00\n€", "10\n000,00 €", "Total HT:10000,00€HT"}) {
    INFO(ecrit);
    CHECK(montant(ecrit) == Verdict::Trouve);
  }
  CHECK(comparer_montant(lecture("Total HT  10 000,00"), euros(10'000)).places ==
        std::vector<Emplacement>{{0, {50, 0, 10, 10}}, {0, {65, 0, 30, 10}}});
}

TEST_CASE("another amount is not the one that is claimed", "[documents]") {
  CHECK(montant("Total HT 110 000,00") == Verdict::Contredit);
  CHECK(montant("Total HT 10 000,01") == Verdict::Contredit);
  CHECK(montant("Total HT 0,00 €") == Verdict::Contredit);
  CHECK(comparer_montant(lecture("Total HT 9 000,00"), euros(10'000)).trouve == euros(9'000).texte_fr());
  CHECK(montant("Facture 10000A du FAC-10000") == Verdict::Absent);
  CHECK(montant("le 10/000 et 12 500,00", euros(500)) == Verdict::Absent);
  CHECK(montant("1    500,00", euros(500)) == Verdict::Trouve);  // a quantity, in its column
}

TEST_CASE("an amount that is there with tax only is told", "[documents]") {
  const auto dit =
      comparer_montant(lecture("Total HT 8 333,33\nTVA 1 666,67\nTotal TTC 10 000,00"), euros(10'000));
  CHECK(dit.verdict == Verdict::Contredit);
  CHECK(dit.raison == "il n'est là que toutes taxes comprises");
  CHECK(dit.trouve == euros(10'000).texte_fr());
  CHECK(montant("Total HT 10 000,00 TVA 2 000,00 TTC 12 000,00") == Verdict::Trouve);
  CHECK(montant("Total HT 10 000,00\nNet à payer 10 000,00") == Verdict::Trouve);
}

TEST_CASE("a tax is told before an amount, after it, or as the header of its column", "[documents]") {
  for (const char* ecrit : {"10 000,00 € TTC", "A régler : 10 000,00 TTC", "8 333,33 HT 10 000,00 TTC",
                            "Désignation    Total TTC\nLicence         10 000,00",
                            "HT              TTC\n8 333,33     10 000,00"}) {
    INFO(ecrit);
    CHECK(montant(ecrit) == Verdict::Contredit);
  }
  for (const char* ecrit :
       {"10 000,00 HT 12 000,00 TTC", "10 000,00 € HT, soit 12 000,00 € TTC",
        "HT            TTC\n10 000,00     12 000,00", "Total TTC 12 000,00 dont HT 10 000,00",
        "Montant TTC   Montant HT\n12 000,00     10 000,00"}) {
    INFO(ecrit);
    CHECK(montant(ecrit) == Verdict::Trouve);
  }
  CHECK(montant("TTC\n\nTotal HT 10 000,00") == Verdict::Trouve);
}

TEST_CASE("two invoices in one document are worth their sum", "[documents]") {
  const auto deux = lecture(std::vector{page("Total HT 4 000,00\nTTC 4 800,00"), page("Total HT 6 000,00")});
  CHECK(comparer_montant(deux, euros(10'000)).verdict == Verdict::Trouve);
  CHECK(comparer_montant(deux, euros(10'000)).places.size() == 4);
  CHECK(comparer_montant(deux, euros(10'001)).verdict == Verdict::Contredit);
}

TEST_CASE("a day is found in its spellings", "[documents]") {
  for (const char* ecrit :
       {"Le 15/05/2022", "15.05.2022", "du 15-05-22", "2022-05-15", "15 mai 2022", "15 MAI\n2022,",
        "Date:15/05/2022", "le 15 / 05 / 2022", "15/ 05/2022", "15 - 05 - 22 Nantes"}) {
    INFO(ecrit);
    CHECK(date(ecrit) == Verdict::Trouve);
  }
  CHECK(comparer_date(lecture("le 1er août 2022"), jour("01/08/2022")).verdict == Verdict::Trouve);
  CHECK(date("Payable le 15/06/2022") == Verdict::Absent);
  CHECK(date("115/05/2022 15/05/20222 05/15/2022") == Verdict::Absent);
  CHECK(date("15 05 2022 et 15 /05 2022 ou 1 5/05/22") == Verdict::Absent);
  CHECK(date("Date de facture 16/05/2022") == Verdict::Contredit);
}

TEST_CASE("a client is found by a FINESS or by its own words", "[documents]") {
  for (const char* ecrit :
       {"FINESS 750712184", "FINESS : 75 071 218 4", "FINESS:750712184", "n° 2A0000014",
        "Centre Hospitalier St Martin", "HÔPITAL SAINT-MARTIN", "Clinique Saint\nMartin"}) {
    INFO(ecrit);
    CHECK(client(ecrit) == Verdict::Trouve);
  }
  CHECK(client("CH Saint-Martin-de-Ré") == Verdict::Absent);
  CHECK(client("CH de Saint-Pierre") == Verdict::Absent);
  CHECK(client("CH de Ré FINESS 690781810") == Verdict::Contredit);
  CHECK(client("Clinique de l'Étoile", "Clinique de l’Étoile") == Verdict::Trouve);
}

TEST_CASE("a mention is found over lines, accents and apostrophes", "[documents]") {
  const auto texte = lecture("Prestation financée par\nl’État (SEGUR)");
  CHECK(comparer_mention(texte, "financee par l'Etat").verdict == Verdict::Trouve);
  CHECK(comparer_mention(texte, "financee par l'Etat").places.size() == 3);
  CHECK(comparer_mention(texte, "financée par la région").verdict == Verdict::Absent);
}

TEST_CASE("letters that a picture gives for digits are those digits, in a picture only", "[documents]") {
  const auto dit = comparer_montant(ocr("Total HT lO OOO,OO 1O 00O,0O"), euros(10'000));
  CHECK(dit.verdict == Verdict::Trouve);
  CHECK(dit.par_ocr);
  CHECK(comparer_date(ocr("I5/O5/2022"), jour("15/05/2022")).verdict == Verdict::Trouve);
  CHECK(comparer_date(ocr("15 mai 2022"), jour("15/05/2022")).verdict == Verdict::Trouve);
  CHECK(comparer_client(ocr("FINESS 7S07I2lB4"), std::nullopt, kFiness).verdict == Verdict::Trouve);
  CHECK(comparer_client(ocr("Hôpital Saint-Martin"), "CH Saint-Martin", {}).verdict == Verdict::Trouve);
  CHECK(date("I5/O5/2022") == Verdict::Absent);
}

TEST_CASE("what has no text cannot be checked, and the reason is told", "[documents]") {
  const LectureDuTexte absent{EtatDuTexte::OutilAbsent, "poppler-utils absent", {}};
  CHECK(comparer_montant(absent, euros(1)).verdict == Verdict::NonVerifiable);
  CHECK(comparer_montant(absent, euros(1)).raison == "poppler-utils absent");
  CHECK(comparer_date(lecture(""), jour("15/05/2022")).raison == "le document n'a aucun texte lisible");
  CHECK_FALSE(a_du_texte(lecture("— €")));
  const auto a_moitie = lecture(std::vector{page("Facture"), page("")});
  CHECK(comparer_montant(a_moitie, euros(1)).raison == "la page 2 n'a aucun texte lisible");
}
