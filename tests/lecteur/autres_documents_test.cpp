// More documents of the kinds that phones, scanners, printers and mailers make, three a kind.
#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "lecteur/document_examine.hpp"
#include "lecteur/pdf_fabrique.hpp"

using namespace pdf_fabrique;
using namespace std::string_literals;
using document_examine::defaut_de;
using document_examine::ouvre;
using finhop::archive::Cause;
using finhop::archive::examiner_document;

namespace {

std::string avec(Objets autres, const Facon& facon = {}) {
  Objets objets = une_page();
  for (auto& [numero, texte] : autres) objets[numero] = std::move(texte);
  return assembler(objets, facon);
}

std::string catalogue(const std::string& cles) {
  return "<< /Type /Catalog /Pages 2 0 R " + cles + " >>";
}

std::string page(const std::string& cles) {
  return "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] " + cles + " >>";
}

std::size_t avertissements(const std::string& octets) {
  CHECK(defaut_de(octets) == "aucun");
  return examiner_document(octets).avertissements.size();
}

Cause cause_de(const std::string& octets) {
  return examiner_document(octets).cause.value();
}

// Each pair stands for 128 bytes.
std::string repete(std::size_t octets) {
  std::string paires;
  for (std::size_t i = 0; i < octets; i += 128) paires += "\x81 "s;
  return paires + '\x80';
}

}  // namespace

TEST_CASE("what no page shows may be at the very beginning of the file") {
  const Facon facon{.a_l_octet_0 = {9}};
  for (const char* cles : {"/Names 9 0 R", "/PageLabels 9 0 R", "/OpenAction 9 0 R"}) {
    INFO(cles);
    CHECK(avertissements(avec({{1, catalogue(cles)}}, facon)) == 0);
  }
  CHECK(avertissements(avec({{3, page("/Contents 4 0 R /Thumb 9 0 R")}}, facon)) == 0);
}

TEST_CASE("a length that lies is nothing where no page shows it") {
  const std::string lignes = "BT (Facture) Tj ET";
  for (const std::size_t longueur : {std::size_t{0}, lignes.size() + 2, std::size_t{100'000}}) {
    INFO(longueur);
    CHECK(avertissements(
              avec({{1, catalogue("/Metadata 6 0 R")}, {6, flux_de_longueur(lignes, longueur)}})) <= 1);
    CHECK(avertissements(avec({{4, flux_de_longueur(lignes, longueur)}})) == 1);
  }
}

TEST_CASE("a table that is shifted or numbered otherwise is followed by its objects") {
  CHECK(avertissements(avec({}, {.premier = 2})) == 1);
  CHECK(avertissements(avec({}, {.ecart_de_table = 300})) == 1);
  CHECK(avertissements(avec({}, {.premier = 1, .ecart_des_objets = 7})) == 1);
}

TEST_CASE("what a printer, a mailer or a disk adds after the end is nothing") {
  const std::string pdf = assembler(une_page());
  for (const std::string& suite : {"\x1B%-12345X"s, std::string(512, '\0') + "fin de bande",
                                   "\r\n--=_limite--\r\n"s, "\x1A"s, "-----END PGP MESSAGE-----\n"s})
    CHECK(avertissements(pdf + suite) == 0);
}

TEST_CASE("what a printer, a mailer or a form adds before the beginning is nothing") {
  for (const std::string& avant :
       {"\x1B%-12345X@PJL ENTER LANGUAGE=PDF\r\n"s, "--=_limite\r\nContent-Type: application/pdf\r\n\r\n"s,
        "\xFF\xFE"s, "\0\0\0\0"s}) {
    CHECK(ouvre(avant + assembler(une_page())));
    CHECK(ouvre(assembler(une_page(), {.entete = avant + "%PDF-1.5\n"})));
  }
}

TEST_CASE("a page that would be shown blank or broken is told with its cause") {
  const std::string hexa = flux("zz pas de l'hexadécimal", "/Filter [/ASCIIHexDecode /FlateDecode]");
  const std::vector<std::pair<std::string, Cause>> cas{
      {avec({{3, page("/Contents 5 0 R")}}), Cause::PageBlanche},
      {avec({{3, page("/Contents [5 0 R]")}}), Cause::PageBlanche},
      {avec({{4, flux("abc", "/Filter /JBIG2Decode")}}), Cause::PageIllisible},
      {avec({{4, hexa}}), Cause::PageIllisible},
      {avec({{3, page("/Contents [4 0 R 6 0 R]")}, {6, flux("abc", "/Filter /FlateDecode")}}),
       Cause::PageIllisible},
  };
  for (std::size_t i = 0; i < cas.size(); ++i) {
    INFO(i);
    INFO(defaut_de(cas[i].first));
    CHECK(defaut_de(cas[i].first).starts_with("page 1 : "));
    CHECK((cause_de(cas[i].first) == cas[i].second));
  }
}

TEST_CASE("a small document that opens without bound is refused for what it asks") {
  const std::string image =
      flux(repete(101'000'000),
           "/Type /XObject /Subtype /Image /Width 10000 /Height 10000 /ColorSpace /DeviceGray "
           "/BitsPerComponent 8 /Filter /RunLengthDecode");
  const std::string montre = page("/Contents 4 0 R /Resources << /XObject << /Im0 6 0 R >> >>");
  for (const std::string& octets : {avec({{3, montre}, {4, flux("/Im0 Do")}, {6, image}}),
                                    avec({{3, page("/Contents [6 0 R 7 0 R]")},
                                          {6, flux(repete(60'000'000), "/Filter /RunLengthDecode")},
                                          {7, flux(repete(60'000'000), "/Filter /RunLengthDecode")}})}) {
    const auto vu = examiner_document(octets);
    CHECK(vu.defaut == "page 1 : il demande trop de mémoire : plus de 100 Mo une fois ouvert");
    CHECK((vu.cause == Cause::TropDeMemoire));
  }
}
