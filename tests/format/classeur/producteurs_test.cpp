// The same workbook as three programs write it: openpyxl, LibreOffice in both its forms, libxlsxwriter. The script `faire`
// beside the fixtures made them.
#include <catch2/catch.hpp>

#include "format/classeur/fabrique.hpp"

using namespace finhop::tests::classeurs;

namespace {

const std::string kTitres =
    "1 T:numeroEditeur|T:client|T:dateBonCommande|T:montant|T:taux|T:code|T:heure|T:payee|T:note\n";

}  // namespace

TEST_CASE("a workbook of openpyxl is read whole, its formulas being never reckoned") {
  const std::string octets = fixture("openpyxl.xlsx");
  CHECK(feuilles(octets) == "Avances,Réglages cachés*,Soldes");
  CHECK(lire(octets) ==
        kTitres +
            "2 T:00001|T:  Hôpital « A & B » |J:2022-05-16|N:12500.5|N:0.3~30%|N:2~00002|H:10:30:00|"
            "B:VRAI|T:a\nb\n"
            "3* T:00002|T:=1+1|JH:2022-05-16 10:30:00|N:0.3|N:0.055~5,5%|N:75001|H:30:15:00|B:FAUX\n"
            "4 T:00003|T:Clinique|J:9999-12-31|?||?|||T:fin\n"
            "6 T:fusion\n");
  CHECK(lire(octets, 1) == "2 |N:1\n");
  CHECK(lire(octets, 2) == "10 " + std::string(26, '|') + "T:loin\n");
}

TEST_CASE("LibreOffice gives the same workbook, its formulas reckoned, as .xlsx") {
  const std::string octets = fixture("libreoffice.xlsx");
  CHECK(feuilles(octets) == "Avances,Réglages cachés*,Soldes");
  CHECK(lire(octets) ==
        kTitres +
            "2 T:00001|T:  Hôpital « A & B » |J:2022-05-16|N:12500.5|N:0.3~30%|N:2~00002|H:10:30:00|"
            "B:VRAI|T:a\nb\n"
            "3* T:00002|T:=1+1|JH:2022-05-16 10:30:00|N:0.3|N:0.055~5,5%|N:75001|H:30:15:00|B:FAUX\n"
            "4 T:00003|T:Clinique|J:9999-12-31|N:25001||E:#DIV/0!|||T:fin\n"
            "6 T:fusion\n");
}

TEST_CASE("LibreOffice gives the same workbook as .ods, with what each number shows") {
  const std::string octets = fixture("libreoffice.ods");
  CHECK(feuilles(octets) == "Avances,Réglages cachés*,Soldes");
  CHECK(
      lire(octets) ==
      kTitres +
          "2 T:00001|T:  Hôpital « A & B » |J:2022-05-16|N:12500.5~12,500.50 €|N:0.3~30%|N:2~00002|H:10:30:00|"
          "B:VRAI|T:a\nb\n"
          "3* T:00002|T:=1+1|JH:2022-05-16 10:30:00|N:0.3~0.30 €|N:0.055~5.5%|N:75001|H:30:15:00|B:FAUX\n"
          "4 T:00003|T:Clinique|J:9999-12-31|N:25001~25,001.00 €||E:#DIV/0!|||T:fin\n"
          "6 T:fusion\n");
  CHECK(lire(octets, 1) == "2 |N:1\n");
  CHECK(lire(octets, 2) == "10 " + std::string(26, '|') + "T:loin\n");
}

TEST_CASE("a workbook of libxlsxwriter is read whole, the formula that it left to the spreadsheet told") {
  const std::string octets = fixture("xlsxwriter.xlsx");
  CHECK(feuilles(octets) == "Avances,Soldes");
  CHECK(lire(octets) ==
        "1 T:numeroEditeur|T:client\n"
        "2 T:00001|T:Centre hospitalier|J:2022-05-16|N:12500.1|N:2~00002|?|N:25000.2|B:VRAI\n"
        "3* T:  00002\r\nsuite \r\n");
  CHECK(lire(octets, 1) == "1 T:vu\n");
}
