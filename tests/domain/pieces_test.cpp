#include "finhop/domain/pieces.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "domain/builders.hpp"

using namespace finhop::domain;
using builders::numero_editeur;

TEST_CASE("a document is named by the rule of the guide") {
  CHECK(nom_piece(kProfilParDefaut, TypePiece::Facture, numero_editeur("00001"), FormatPiece::Pdf) ==
        "HOP-PFI-Va1-FACTURE-00001.pdf");
  CHECK(nom_piece(kProfilParDefaut, TypePiece::Va, numero_editeur("aB3dE"), FormatPiece::Jpg) ==
        "HOP-PFI-Va1-VA-aB3dE.jpg");
  CHECK(nom_piece(kProfilParDefaut, TypePiece::Va, numero_editeur("00001"), FormatPiece::Png) ==
        "HOP-PFI-Va1-VA-00001.png");
}

TEST_CASE("every name of a document is shorter than fifty characters and recognised as what it names") {
  const NumeroEditeur numero = numero_editeur("00001");
  for (TypePiece type : kTypesPiece)
    for (FormatPiece format : kFormatsPiece) {
      const std::string nom = nom_piece(kProfilParDefaut, type, numero, format);
      INFO(nom);
      CHECK(nom.size() < 50);
      CHECK(reconnaitre_piece(nom) == NomPiece{type, numero, format});
    }
}

TEST_CASE("a document is recognised whatever the case of its name") {
  const NomPiece attendue{TypePiece::Facture, numero_editeur("00001"), FormatPiece::Pdf};
  CHECK(reconnaitre_piece("hop-pfi-va1-facture-00001.PDF") == attendue);
  CHECK(reconnaitre_piece("HOP-PFI-VA1-Facture-00001.Pdf") == attendue);
}

TEST_CASE("the case of the numeroEditeur in a name is kept") {
  CHECK(reconnaitre_piece("HOP-PFI-Va1-VA-aB3dE.pdf")->numero_editeur == numero_editeur("aB3dE"));
}

TEST_CASE("a jpeg extension is that of a JPG document") {
  CHECK(reconnaitre_piece("HOP-PFI-Va1-VA-00001.JPEG") ==
        NomPiece{TypePiece::Va, numero_editeur("00001"), FormatPiece::Jpg});
}

TEST_CASE("a name that does not follow the rule is not recognised") {
  const auto nom =
      GENERATE(as<std::string>(), "", "HOP-PFI-Va1-", "HOP-PFI-Va1-VA", "HOP-PFI-Va1-VA-00001",
               "HOP-PFI-Va1-VA-00001.", "HOP-PFI-Va1-VA-00001.tiff", "HOP-PFI-Va1-VA-0001.pdf",
               "HOP-PFI-Va1-VA-000001.pdf", "HOP-PFI-Va1-BON-00001.pdf", "HOP-PFI-Va1-VA-00001-1.pdf",
               "HOP-PFI-Va1-VA-00001.tar.pdf", "HOP-PFI-Va2-VA-00001.pdf", "HOP-DPI-Va1-VA-00001.pdf",
               " HOP-PFI-Va1-VA-00001.pdf", "copie/HOP-PFI-Va1-VA-00001.pdf", "HOP-PFI-Va1-VA.00001-pdf");
  INFO(nom);
  CHECK_FALSE(reconnaitre_piece(nom));
}

namespace {

// The reason, then the right name if there is one.
std::string ecart(std::string_view nom) {
  const EcartDeNom ecart = reconnaitre_piece(nom).error();
  return ecart.raison + (ecart.nom_proche ? " -> " + *ecart.nom_proche : "");
}

}  // namespace

TEST_CASE("a nearly right name is told apart with the name it should be") {
  CHECK(ecart("VA-00001.pdf") == "son nom ne commence pas par HOP-PFI-Va1- -> HOP-PFI-Va1-VA-00001.pdf");
  CHECK(ecart("HOP-PFI-Va1-VA-12.PDF") ==
        "« 12 » n'est pas un numeroEditeur (2 caractères, il en faut 5, zéros du début compris) -> "
        "HOP-PFI-Va1-VA-00012.pdf");
  CHECK(ecart("HOP-PFI-Va1-Factures-00001 (1).pdf") ==
        "« Factures » au lieu de FACTURE ; « (1) » est de trop après le numeroEditeur -> "
        "HOP-PFI-Va1-FACTURE-00001.pdf");
  CHECK(ecart("HOP PFI Va1 VA 00001.jpeg") ==
        "ses parties ne sont pas séparées par un seul tiret -> HOP-PFI-Va1-VA-00001.jpg");
}

TEST_CASE("no right name is offered to a document that may be another one") {
  const auto nom =
      GENERATE(as<std::string>(), "HOP-PFI-Va2-VA-00001.pdf", "HOP-DPI-Va1-VA-00001.pdf",
               "HOP-PFI-Va1-VA-000001.pdf", "HOP-PFI-Va1-VA-00001.tif", "HOP-PFI-Va1-DEVIS-00001.pdf",
               "facture hotel.pdf", "vacances.pdf", "HOP-PFI-Va1-VA-é1.pdf", "\xff\xfe.pdf");
  INFO(nom);
  CHECK_FALSE(reconnaitre_piece(nom).error().nom_proche);
}

TEST_CASE("types and formats have the codes of the guide and are read from them exactly") {
  CHECK(code(TypePiece::Facture) == "FACTURE");
  CHECK(code(TypePiece::Va) == "VA");
  CHECK(code(FormatPiece::Pdf) == "PDF");
  CHECK(code(FormatPiece::Png) == "PNG");
  CHECK(code(FormatPiece::Jpg) == "JPG");
  for (TypePiece type : kTypesPiece) CHECK(type_de_code(code(type)) == type);
  for (FormatPiece format : kFormatsPiece) CHECK(format_de_code(code(format)) == format);
}

TEST_CASE("a code of another case or of another list is not read") {
  CHECK_FALSE(type_de_code("facture"));
  CHECK_FALSE(type_de_code("PDF"));
  CHECK_FALSE(format_de_code("pdf"));
  CHECK_FALSE(format_de_code("JPEG"));
  CHECK_FALSE(format_de_code(""));
}

TEST_CASE("a format is told by its extension in any case") {
  CHECK(format_d_extension("PDF") == FormatPiece::Pdf);
  CHECK(format_d_extension("png") == FormatPiece::Png);
  CHECK(format_d_extension("Jpg") == FormatPiece::Jpg);
  CHECK(format_d_extension("jpeg") == FormatPiece::Jpg);
  CHECK_FALSE(format_d_extension("gif"));
  CHECK_FALSE(format_d_extension(".pdf"));
  CHECK_FALSE(format_d_extension(""));
}

TEST_CASE("types of documents are told to people in words") {
  CHECK(libelle(TypePiece::Facture) == "facture");
  CHECK(libelle(TypePiece::Va) == "attestation de vérification d'aptitude");
}

TEST_CASE("one Mo is a million bytes in every limit") {
  CHECK(kTaillePieceMax == 3'000'000);
  CHECK(kTailleZipMax == 200'000'000);
}
