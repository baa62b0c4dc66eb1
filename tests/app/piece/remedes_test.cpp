// Why a document does not open, as a cause that the reader tells beside its words, and what is to be done then.
#include "app/piece/remedes.hpp"

#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/piece/examen.hpp"
#include "finhop/lecteur/protocole.hpp"
#include "lecteur/document_examine.hpp"
#include "lecteur/jpeg_fabrique.hpp"
#include "lecteur/pdf_fabrique.hpp"

using namespace finhop;
using namespace std::string_literals;
using archive::Cause;
using document_examine::piece;
using domain::FormatPiece;
using pdf_fabrique::assembler;
using pdf_fabrique::flux;
using pdf_fabrique::Objets;
using pdf_fabrique::une_page;

namespace {

struct Cas {
  std::string nom;
  std::string octets;
  Cause cause;
  std::string dans_le_remede;
};

std::string avec(Objets autres) {
  Objets objets = une_page();
  for (auto& [numero, texte] : autres) objets[numero] = std::move(texte);
  return assembler(objets);
}

// It draws an array of more memory than one document may ask for.
std::string bombe() {
  std::string tableau = "[";
  for (int i = 0; i < 700'000; ++i) tableau += "0 ";
  return avec({{3, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject 6 0 R >> >>"},
               {4, flux("/Im0 Do")},
               {6, tableau + "]"}});
}

// The height and the width that its frame tells.
std::string photo_demesuree() {
  std::string photo = piece("photo.jpg");
  photo.replace(photo.find("\xFF\xC0") + 5, 4, "\xFF\xDC\xFF\xDC");
  return photo;
}

std::vector<Cas> cas() {
  const std::string sans_corps = "<< /Length 3 /Filter /FlateDecode >>\nstream\nabc\nendstream";
  const std::string pdf = assembler(une_page());
  const std::string entiere = jpeg_fabrique::jpeg();
  return {
      {"arbre.pdf", avec({{2, "<< /Type /Pages /Kids [3 0 R 8 0 R] /Count 2 >>"}}), Cause::Structure,
       "l'original"},
      {"coupe.pdf", pdf.substr(0, pdf.size() / 2), Cause::Coupe, "le télécharger de nouveau"},
      {"coupe.jpg", entiere.substr(0, entiere.size() - 40), Cause::Coupe, "le télécharger de nouveau"},
      {"coupe.png", piece("image-tronquee.png"), Cause::Coupe, "le télécharger de nouveau"},
      {"crc.png", piece("image-crc.png"), Cause::Structure, "la photo ou la numérisation"},
      {"ferme.pdf", piece("verrouille.pdf"), Cause::MotDePasse, "avec son mot de passe"},
      {"chiffre.pdf",
       assembler(une_page(), {.racine = "/Root 1 0 R /ID [(a) (a)] /Encrypt << /Filter /Autre /V 1 /R 2 >>"}),
       Cause::Chiffrement, "sans protection"},
      {"sans-page.pdf", piece("sans-page.pdf"), Cause::SansPage, "dans le programme d'origine"},
      {"perdues.pdf", avec({{2, "<< /Type /Pages /Kids [3 0 R] /Count 3 >>"}}), Cause::PagesPerdues,
       "toutes les pages"},
      {"page.pdf", avec({{4, sans_corps}}), Cause::PageIllisible, "ouvrir le PDF à cette page"},
      {"blanche.pdf", avec({{3, "<< /Type /Page /Parent 2 0 R /Contents 44 0 R >>"}}), Cause::PageBlanche,
       "se montre blanche"},
      {"bombe.pdf", bombe(), Cause::TropDeMemoire, "l'imprimer en PDF"},
      {"grande.jpg", photo_demesuree(), Cause::TropDePixels, "la réduire"},
  };
}

}  // namespace

TEST_CASE("a document that does not open has its cause and the remedy of that cause") {
  for (const Cas& c : cas()) {
    INFO(c.nom);
    const archive::DocumentExam vu = archive::examiner_document(c.octets);
    INFO(vu.defaut.value_or("aucun défaut"));
    REQUIRE(vu.cause.has_value());
    CHECK(static_cast<int>(*vu.cause) == static_cast<int>(c.cause));
    const domain::ExamenPiece examen = app::examiner_piece(c.nom, c.octets, c.octets.size());
    CHECK(examen.en_mots == "");
    INFO(examen.remede);
    CHECK(examen.remede.contains(c.dans_le_remede));
    const domain::Constats constats = domain::juger(examen);
    REQUIRE(constats.size() == 1);
    CHECK(constats[0].regle == "PJ-06");
    CHECK(constats[0].remede.phrase == examen.remede);
  }
}

TEST_CASE("a document that opens has neither cause nor remedy") {
  for (const std::string nom : {"facture.pdf", "photo.jpg", "image.png", "proprietaire.pdf"}) {
    INFO(nom);
    CHECK_FALSE(document_examine::examen_de(nom).cause.has_value());
    const std::string octets = piece(nom);
    CHECK(app::examiner_piece(nom, octets, octets.size()).remede == "");
  }
}

TEST_CASE("what holds a PDF is no PDF, even where readers would find it") {
  const std::string pdf = assembler(une_page());
  const std::string signe =
      "\x30\x82\x10\0\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\2\xA0\x82\x0F\xF1\4\x82\3\0"s;
  const std::string entete = "PK\3\4\x14\0"s + std::string(20, '\0') + "\x0B\0\0\0"s + "facture.pdf";
  const std::string tar = "facture.pdf" + std::string(246, '\0') + "ustar" + std::string(250, '\0');
  for (const auto& [octets, nom] :
       std::vector<std::pair<std::string, std::string>>{{signe + pdf, "un document signé (.p7m)"},
                                                        {entete + pdf, "un fichier zip"},
                                                        {tar + pdf, "une archive (.tar)"}}) {
    INFO(nom);
    CHECK(document_examine::ouvre(octets));
    const domain::ExamenPiece examen = app::examiner_piece("facture.pdf", octets, octets.size());
    CHECK_FALSE(examen.contenu.has_value());
    CHECK(examen.en_mots == nom);
    CHECK_FALSE(examen.remede.empty());
  }
  const std::string precede = "HTTP/1.1 200 OK\r\n\r\n" + pdf;
  CHECK(app::examiner_piece("facture.pdf", precede, precede.size()).contenu == FormatPiece::Pdf);
}

TEST_CASE("each cause crosses from the reader to finhop, and a letter that is none is damage") {
  std::set<std::string_view> remedes;
  for (int i = 0; i <= static_cast<int>(Cause::Lecteur); ++i) {
    const auto cause = static_cast<Cause>(i);
    const lecteur::DocumentExam dit{lecteur::TypeDeDocument::Pdf, "application/pdf", "abîmé", {}, cause};
    const auto lu = lecteur::lire_examen(lecteur::ecrire(dit, true));
    REQUIRE(lu);
    CHECK((lu->examen.cause == cause));
    remedes.insert(app::remede_de(cause, FormatPiece::Pdf));
    CHECK_FALSE(app::remede_de(cause, FormatPiece::Jpg).empty());
  }
  CHECK(remedes.size() >= 10);
  std::string octets =
      lecteur::ecrire({lecteur::TypeDeDocument::Pdf, "application/pdf", "abîmé", {}, Cause::Coupe}, true);
  for (const char lettre : {'z', '-', '\x01', '\xFF', 'n'}) {
    octets[2] = lettre;
    CHECK((lecteur::lire_examen(octets)->examen.cause == Cause::Structure));
  }
  const auto sain = lecteur::lire_examen(
      lecteur::ecrire({lecteur::TypeDeDocument::Pdf, "application/pdf", {}, {}, {}}, true));
  CHECK_FALSE(sain->examen.cause.has_value());
}
