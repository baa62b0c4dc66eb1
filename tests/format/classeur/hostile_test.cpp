// Workbooks made to reach other files, or whose zip feigns: refused.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "format/classeur/fabrique.hpp"

using namespace finhop::tests::classeurs;

namespace {

std::string avec_feuille(std::string contenu) {
  Parties lues = parties({});
  lues.back().second = std::move(contenu);
  return en_zip(lues);
}

}  // namespace

TEST_CASE("a workbook with a document type is refused: no entity, no other file") {
  const auto avec_dtd = [](std::string_view dtd) {
    return lire(avec_feuille(fmt::format(
        "<?xml version=\"1.0\"?>{}<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row><c t=\"str\"><v>&x;</v></c></row></sheetData></worksheet>",
        dtd)));
  };
  const std::string refus =
      "! F: le classeur contient une déclaration DTD, qu'aucun tableur n'écrit : il n'est pas lu";
  CHECK(avec_dtd("<!DOCTYPE worksheet [<!ENTITY x \"y\">]>") == refus);
  CHECK(avec_dtd("<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>") == refus);
  CHECK(avec_dtd("<!DOCTYPE worksheet SYSTEM \"http://exemple.fr/x.dtd\">") == refus);
  CHECK(avec_dtd("") == "! F: le classeur est coupé ou abîmé : son contenu n'est pas du XML");
}

TEST_CASE("a zip whose comment feigns many ends, or whose ends announce too much, is refused at once") {
  const std::string entier = en_octets({});
  std::string feint = entier;
  feint[feint.size() - 2] = static_cast<char>(0xDC);  // the length of the comment
  feint[feint.size() - 1] = 5;
  for (int i = 0; i < 68; ++i) feint += std::string("PK\x05\x06", 4) + std::string(18, '\0');
  feint += "1234";
  CHECK(lire(feint) == "! le classeur est coupé ou abîmé : sa table des fichiers");
  std::string annonce = entier;
  annonce[annonce.size() - 12] = static_cast<char>(0xFF);  // entries
  annonce[annonce.size() - 11] = static_cast<char>(0xFF);
  CHECK(lire(annonce) == "! le classeur est démesuré : sa table des fichiers");
  CHECK(lire(std::string(64'000'001, 'P').replace(0, 4, "PK\x03\x04")) ==
        "! le classeur est démesuré : le fichier dépasse 64 Mo");
}
