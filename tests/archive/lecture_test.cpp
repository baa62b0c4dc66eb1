// What documents say, asked of the tools behind their walls.
#include "finhop/archive/lecture.hpp"

#include <catch2/catch.hpp>

#include "finhop/format/texte_pdf.hpp"
#include "lecteur/document_examine.hpp"
#include "lecteur/pdf_fabrique.hpp"

using namespace finhop;
using archive::Fin;

namespace {

std::string facture() {
  return document_examine::piece("facture.pdf");
}

bool a_le_mot(const std::vector<domain::PageLue>& pages, std::string_view voulu) {
  for (const domain::PageLue& page : pages)
    for (const domain::Mot& mot : page.mots)
      if (mot.texte == voulu) return true;
  return false;
}

}  // namespace

TEST_CASE("the text of a PDF is read with the place of each word") {
  const archive::SortieDOutil sortie = archive::texte_du_pdf(facture());
  REQUIRE(sortie.fin == Fin::Faite);
  const auto pages = format::lire_texte_pdf(sortie.octets);
  REQUIRE(pages.size() == 1);
  CHECK(pages[0].largeur > 500);
  CHECK(a_le_mot(pages, "15/05/2022"));
}

TEST_CASE("what is no PDF has no text and its tool says why it failed") {
  const archive::SortieDOutil sortie = archive::texte_du_pdf("ceci n'est pas un PDF");
  CHECK(sortie.fin == Fin::Echec);
  CHECK_FALSE(sortie.raison.empty());
}

TEST_CASE("a page is drawn and its words are recognised in its picture") {
  const archive::SortieDOutil image = archive::image_de_la_page(facture(), 1);
  REQUIRE(image.fin == Fin::Faite);
  CHECK(image.octets.starts_with("\x89PNG"));
  CHECK(archive::image_de_la_page(facture(), 2).octets.empty());
  const archive::SortieDOutil nette = archive::image_nette_de_la_page(facture(), 1);
  REQUIRE(nette.fin == Fin::Faite);
  const archive::SortieDOutil mots = archive::mots_de_l_image(nette.octets);
  REQUIRE(mots.fin == Fin::Faite);
  const auto pages = format::lire_texte_ocr(mots.octets);
  REQUIRE(pages.size() == 1);
  CHECK(pages[0].par_ocr);
  CHECK(a_le_mot(pages, "Facture"));
}

TEST_CASE("the files and the signatures that a PDF carries are told") {
  pdf_fabrique::Objets objets = pdf_fabrique::une_page();
  objets[1] =
      "<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Kids [20 0 R] >> >> /AcroForm << /Fields [30 0 R "
      "31 0 R] >> >>";
  objets[20] = "<< /Limits [(a) (z)] /Names [(donnees) 21 0 R (image) 23 0 R] >>";
  objets[21] = "<< /Type /Filespec /F (docs/Factur-X.XML) /UF (docs/Factur-X.XML) /EF << /F 22 0 R >> >>";
  objets[22] = pdf_fabrique::flux("<facture/>");
  objets[23] = "<< /Type /Filespec /F (logo.png) /UF (logo.png) /EF << /F 24 0 R >> >>";
  objets[24] = pdf_fabrique::flux("PNG");
  objets[30] = "<< /FT /Sig /T (un) /V << /Type /Sig /Contents <00> >> >>";
  objets[31] = "<< /FT /Sig /T (deux) >>";
  const lecteur::Joints joints = archive::joints_du_pdf(pdf_fabrique::assembler(objets));
  CHECK(joints.signatures == 1);
  REQUIRE(joints.fichiers.size() == 1);
  CHECK(joints.fichiers[0].nom == "docs/Factur-X.XML");
  CHECK(joints.fichiers[0].octets == "<facture/>");
}

TEST_CASE("what a PDF carries and cannot be read is not told") {
  CHECK(archive::joints_du_pdf("%PDF-1.4 rien").fichiers.empty());
  pdf_fabrique::Objets objets = pdf_fabrique::une_page();
  objets[1] =
      "<< /Type /Catalog /Pages 2 0 R /Names 1 0 R /AcroForm << /Fields [30 0 R] >> /AF [1 0 R 99 0 R (x)] >>";
  objets[30] = "<< /Kids [30 0 R 30 0 R] >>";
  const lecteur::Joints joints = archive::joints_du_pdf(pdf_fabrique::assembler(objets));
  CHECK(joints.signatures == 0);
  CHECK(joints.fichiers.empty());
}

TEST_CASE("what the reader says of joined files is read back whole and anything else is nothing") {
  const lecteur::Joints dits{3, {{"a.xml", std::string("<a>\0</a>", 8)}, {"b.xml", ""}}};
  const std::string octets = lecteur::ecrire(dits);
  const auto lus = lecteur::lire_joints(octets);
  REQUIRE(lus);
  CHECK(lus->signatures == 3);
  REQUIRE(lus->fichiers.size() == 2);
  CHECK(lus->fichiers[0].octets == dits.fichiers[0].octets);
  CHECK(lus->fichiers[1].nom == "b.xml");
  CHECK_FALSE(lecteur::lire_joints(""));
  CHECK_FALSE(lecteur::lire_joints(octets + "c.xml"));
  CHECK_FALSE(
      lecteur::lire_joints(std::string("3\0a.xml\0"
                                       "99999999999999999999\0",
                                       30)));
}
