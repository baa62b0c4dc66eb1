// A PDF is judged as those who will open it see it: what they repair in silence is taken, what they show blank is not.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "lecteur/document_examine.hpp"
#include "lecteur/pdf_fabrique.hpp"

using namespace pdf_fabrique;
using document_examine::defaut_de;
using finhop::archive::DocumentExam;
using finhop::archive::TypeDeDocument;

namespace {

DocumentExam examen(const std::string& octets) {
  return finhop::archive::examiner_document(octets);
}

enum class Juste { Pris, Averti, Refuse };

Juste juge(const std::string& octets) {
  const DocumentExam vu = examen(octets);
  if (vu.type != TypeDeDocument::Pdf || vu.defaut) return Juste::Refuse;
  return vu.avertissements.empty() ? Juste::Pris : Juste::Averti;
}

Objets avec(Objets objets, Objets autres) {
  for (auto& [numero, texte] : autres) objets[numero] = std::move(texte);
  return objets;
}

std::string page(std::string_view cles) {
  return "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] " + std::string(cles) + " >>";
}

// The length of its one block no longer agrees with itself.
std::string abimer(std::string comprime) {
  comprime[comprime.find("stream\n") + 11] ^= '\x55';
  return comprime;
}

// A page that shows one image, as scanners make them.
Objets numerisee(const std::string& image) {
  return avec(une_page(), {{3, page("/Contents 4 0 R /Resources << /XObject << /Im0 6 0 R >> >>")},
                           {4, flux("q 595 0 0 842 0 0 cm /Im0 Do Q")},
                           {6, image}});
}

constexpr std::string_view kImage =
    "/Type /XObject /Subtype /Image /Width 4 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8";

}  // namespace

TEST_CASE("the PDF that the cases are made from opens without a word") {
  CHECK(juge(assembler(une_page())) == Juste::Pris);
  CHECK(juge(assembler(numerisee(flux_comprime(std::string(16, 'x'), kImage)))) == Juste::Pris);
}

TEST_CASE("a page that readers would show blank refuses the document, and is named") {
  const std::string lignes = "BT /F1 14 Tf (Facture) Tj ET\n";
  const std::string comprime = abimer(flux_comprime(lignes));
  CHECK(defaut_de(assembler(avec(une_page(), {{4, comprime}}))) == "page 1 : son contenu ne se décode pas");
  CHECK(defaut_de(assembler(avec(une_page(), {{4, flux(lignes, "/Filter /Plat")}}))) ==
        "page 1 : son contenu ne se décode pas");
  CHECK(defaut_de(assembler(avec(une_page(), {{3, page("/Contents 44 0 R")}}))) ==
        "page 1 : son contenu manque");
  CHECK(defaut_de(assembler(avec(une_page(), {{3, page("/Contents [4 0 R 44 0 R]")}}))) ==
        "page 1 : son contenu manque");
  const Objets seconde_abimee = {
      {2, "<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>"}, {6, page("/Contents 7 0 R")}, {7, comprime}};
  CHECK(defaut_de(assembler(avec(une_page(), seconde_abimee))) == "page 2 : son contenu ne se décode pas");
}

TEST_CASE("the image of a scanned page is decoded, the forms that a page draws too") {
  const std::string image = abimer(flux_comprime(std::string(16, 'x'), kImage));
  CHECK(defaut_de(assembler(numerisee(image))) == "page 1 : une image qu'elle montre ne se décode pas");
  CHECK(defaut_de(assembler(avec(
            une_page(), {{3, page("/Contents 4 0 R /Resources << /XObject << /Im0 9 0 R >> >>")},
                         {4, flux("/Im0 Do")}}))) == "page 1 : une image ou un cadre qu'elle montre manque");
  const std::string coupe = flux("\xFF\xD8\xFF\xE0", std::string(kImage) + " /Filter /DCTDecode");
  CHECK(defaut_de(assembler(numerisee(coupe))) == "page 1 : une image qu'elle montre ne se décode pas");
  const std::string photo =
      flux(document_examine::piece("photo.jpg"), std::string(kImage) + " /Filter [/DCTDecode]");
  CHECK(juge(assembler(numerisee(photo))) == Juste::Pris);
  std::string cadre = flux_comprime("/Im#30 Do", "/Subtype /Form /Resources << /XObject << /Im0 7 0 R >> >>");
  CHECK(defaut_de(assembler(avec(numerisee(cadre), {{7, image}}))) ==
        "page 1 : une image qu'elle montre ne se décode pas");
}

TEST_CASE("an image that no page draws and a text that looks like one refuse nothing") {
  const std::string image = abimer(flux_comprime(std::string(16, 'x'), kImage));
  CHECK(juge(assembler(avec(numerisee(image), {{4, flux("BT (/Im1 Do) Tj ET")}}))) == Juste::Pris);
}

TEST_CASE("objects in use at the very beginning of the file are nothing, as macOS and scanners write them") {
  const Objets balise = avec(une_page(), {{1, "<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 6 0 R >>"},
                                          {6, "<< /Type /StructTreeRoot /K 7 0 R /IDTree 8 0 R >>"}});
  Facon facon;
  facon.a_l_octet_0 = {7, 8};
  CHECK(juge(assembler(balise, facon)) == Juste::Pris);
  facon.a_l_octet_0 = {9};
  CHECK(juge(assembler(avec(une_page(), {{3, page("/Contents 4 0 R /Annots [9 0 R]")}}), facon)) ==
        Juste::Pris);
  CHECK(juge(assembler(avec(une_page(), {{1, "<< /Type /Catalog /Pages 2 0 R /Outlines 9 0 R >>"}}),
                       facon)) == Juste::Pris);
  CHECK(defaut_de(assembler(avec(une_page(), {{3, page("/Contents 9 0 R")}}), facon)) ==
        "page 1 : son contenu manque");
}

TEST_CASE("a length that lies about what no page shows is nothing, about a page it is told") {
  const std::string metadonnees = "<< /Type /Metadata /Subtype /XML /Length 4096 >>\nstream\n\nendstream";
  CHECK(juge(assembler(avec(une_page(), {{1, "<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R >>"},
                                         {6, metadonnees}}))) == Juste::Pris);
  const std::string lignes = "BT /F1 14 Tf (Facture) Tj ET";
  for (const std::size_t longueur : {std::size_t{3}, lignes.size() - 1, lignes.size() + 40})
    CHECK(juge(assembler(avec(une_page(), {{4, flux_de_longueur(lignes, longueur)}}))) == Juste::Averti);
}

TEST_CASE("a table that is a little wrong is told, when nothing is lost") {
  for (const Facon& facon : {Facon{.premier = 1}, Facon{.ecart_de_table = 5}, Facon{.ecart_de_table = -9},
                             Facon{.ecart_des_objets = 1}, Facon{.ecart_des_objets = -2}}) {
    INFO(facon.premier << " " << facon.ecart_de_table << " " << facon.ecart_des_objets);
    CHECK(juge(assembler(une_page(), facon)) == Juste::Averti);
  }
  const Objets sans_seconde = {{2, "<< /Type /Pages /Kids [3 0 R 8 0 R] /Count 2 >>"}};
  CHECK(juge(assembler(avec(une_page(), sans_seconde), {.ecart_de_table = 5})) == Juste::Refuse);
  CHECK(defaut_de(assembler(avec(une_page(), {{2, "<< /Type /Pages /Kids [3 0 R] /Count 3 >>"}}))) ==
        "des pages manquent : 2 sur les 3 qu'il annonce");
}

TEST_CASE("what a mailer or a script left after the end is ignored, a revision that was cut is not") {
  const std::string pdf = assembler(une_page());
  for (const char* suite :
       {"1", "12044", "\r\n0\r\n\r\n", "2022-05-16 09:00 transmis\n", "</body>", "-- \nLe service\n"}) {
    INFO(suite);
    CHECK(juge(pdf + suite) == Juste::Pris);
  }
  for (const char* suite :
       {"6 0 obj\n<< /Ti", "6 0 ob", "6 ", "xref\n6 1", "\n% revue\n6 0 obj\n<<", "trailer\n<< /Siz"}) {
    INFO(suite);
    CHECK(juge(pdf + suite) == Juste::Refuse);
  }
}

TEST_CASE("what stands before the header does no harm, counted or not, up to 1 024 bytes") {
  const std::string avis = "<br />\n<b>Notice</b>: Undefined index in /srv/edition.php on line 4<br />\n";
  const std::string bombe = "\xEF\xBB\xBF";
  const std::string entetes = "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n";
  for (const std::string& avant :
       {avis, bombe, entetes, avis + avis + avis + avis, std::string(1019, '\n')}) {
    INFO(avant);
    CHECK(juge(avant + assembler(une_page())) == Juste::Pris);
    CHECK(juge(assembler(une_page(), {.entete = avant + "%PDF-1.5\n"})) == Juste::Averti);
  }
  CHECK(examen(std::string(1100, '\n') + assembler(une_page())).type == std::nullopt);
  CHECK(examen("Bonjour," + std::string(300, ' ') + "voici %PDF-1.4 en toutes lettres.").type ==
        std::nullopt);
}

TEST_CASE("a few bytes missing at the very end lose nothing, more of them do") {
  const std::string pdf = assembler(une_page());
  for (std::size_t perdus = 1; perdus <= 6; ++perdus)
    CHECK(juge(pdf.substr(0, pdf.size() - perdus)) == Juste::Pris);
  CHECK(juge(pdf.substr(0, pdf.size() - 7)) == Juste::Refuse);
  for (const std::size_t pour_cent : {1U, 10U, 50U})
    CHECK(juge(pdf.substr(0, pdf.size() - std::max<std::size_t>(7, pdf.size() * pour_cent / 100))) ==
          Juste::Refuse);
}

TEST_CASE("a form that readers do not show, a portfolio and blank pages are told") {
  CHECK(juge(assembler(avec(une_page(), {{1, "<< /Type /Catalog /Pages 2 0 R /AcroForm << /XFA 6 0 R >> >>"},
                                         {6, flux("<xdp/>")}}))) == Juste::Averti);
  CHECK(juge(assembler(
            avec(une_page(), {{1, "<< /Type /Catalog /Pages 2 0 R /Collection << /View /D >> >>"}}))) ==
        Juste::Averti);
  CHECK(juge(assembler(avec(une_page(), {{3, page("")}}))) == Juste::Averti);
  CHECK(defaut_de(assembler(avec(une_page(), {{3, "<< /Titre (ni page ni contenu) >>"}}))) ==
        "il n'a aucune page");
}

TEST_CASE("forms that draw themselves are read once") {
  CHECK(juge(assembler(numerisee(flux("/Im0 Do /Im0 Do", "/Subtype /Form")))) == Juste::Pris);
}
