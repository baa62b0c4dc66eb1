// What is no workbook that is read: each is named, with what is expected and what to do.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <algorithm>

#include "finhop/format/classeur_reader.hpp"
#include "format/classeur/fabrique.hpp"

using namespace finhop::tests::classeurs;
using finhop::format::Classeur;

namespace {

std::string refus(const std::string& octets) {
  const auto classeur = Classeur::ouvrir(octets);
  if (classeur) return "lu";
  CHECK(classeur.error().ou.empty());
  CHECK(classeur.error().attendu ==
        "un classeur Excel (.xlsx, .xlsm) ou LibreOffice (.ods), entier et sans mot de passe");
  return classeur.error().message + " : " + classeur.error().remede;
}

// A document of Office before 2007 (MS-CFB) whose root holds these streams, and one of them another below it.
std::string ole(const std::vector<std::string>& flux, const std::string& dessous = {}) {
  std::string octets(512 * 4, '\0');
  const auto poser = [&](std::size_t place, std::uint64_t valeur, int taille) {
    for (int i = 0; i < taille; ++i)
      octets[place + static_cast<std::size_t>(i)] = static_cast<char>(valeur >> 8 * i & 0xFFU);
  };
  octets.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  poser(30, 9, 2);
  poser(48, 1, 4);  // the directory begins in the second sector
  poser(68, 0xFFFFFFFE, 4);
  for (std::size_t i = 0; i < 109; ++i) poser(76 + 4 * i, i == 0 ? 0 : 0xFFFFFFFF, 4);
  poser(512 + 4, 2, 4);           // then the third
  poser(512 + 8, 0xFFFFFFFE, 4);  // which is its last
  const auto entree = [&](std::size_t rang, const std::string& nom, std::uint64_t frere,
                          std::uint64_t enfant) {
    const std::size_t place = 1024 + 128 * rang;
    for (std::size_t i = 0; i < nom.size(); ++i) octets[place + 2 * i] = nom[i];
    poser(place + 64, 2 * (nom.size() + 1), 2);
    poser(place + 68, 0xFFFFFFFF, 4);
    poser(place + 72, frere, 4);
    poser(place + 76, enfant, 4);
  };
  entree(0, "Root Entry", 0xFFFFFFFF, 1);
  for (std::size_t i = 0; i < flux.size(); ++i)
    entree(i + 1, flux[i], i + 1 < flux.size() ? i + 2 : 0xFFFFFFFF,
           i == 0 && !dessous.empty() ? 7 : 0xFFFFFFFF);
  if (!dessous.empty()) entree(7, dessous, 0xFFFFFFFF, 0xFFFFFFFF);
  return octets;
}

std::string opendocument(std::string_view type, std::string_view manifeste = {}) {
  Parties lues = parties_ods("");
  lues[0].second = type;
  if (!manifeste.empty()) lues[2].second = manifeste;
  return en_zip(lues);
}

}  // namespace

TEST_CASE("what may be a workbook is told by its first bytes") {
  using finhop::format::est_un_classeur;
  CHECK(est_un_classeur(en_octets({})));
  CHECK(est_un_classeur(ole({"Workbook"})));
  for (const std::string_view autre :
       {"", "PK", "PK;client\n", "numeroEditeur;numeroAns\n", "{}", "\xD0\xCF;"})
    CHECK_FALSE(est_un_classeur(autre));
  CHECK(refus("numeroEditeur;numeroAns\n") ==
        "ce n'est pas un classeur : donner le classeur qui contient la table");
}

TEST_CASE("documents of Office before 2007 are told apart, and a password from them") {
  CHECK(
      refus(ole({"EncryptionInfo", "EncryptedPackage"})) ==
      "le classeur est protégé par un mot de passe : l'ouvrir dans Excel avec son mot de passe, puis Fichier, "
      "Informations, Protéger le classeur, Chiffrer avec mot de passe : vider le mot de passe, et enregistrer");
  constexpr std::string_view kXls =
      "c'est un classeur Excel ancien (.xls), qui n'est pas lu : dans Excel : Fichier, Enregistrer sous, Classeur Excel (.xlsx)";
  CHECK(refus(ole({"SummaryInformation", "Workbook"})) == kXls);
  CHECK(refus(fixture("libreoffice.xls")) == kXls);
  CHECK(refus(ole({"Book"})) == kXls);
  CHECK(refus(ole({"Workbook"}, "WordDocument")) == kXls);
  CHECK(refus(ole({"WordDocument"}, "Workbook"))
            .starts_with("c'est un document Word ancien (.doc), qui n'est pas lu"));
  CHECK(refus(ole({"PowerPoint Document"})).starts_with("c'est une présentation PowerPoint ancienne (.ppt)"));
  CHECK(
      refus(ole({"__properties_version1.0"}, "Workbook")) ==
      "c'est un message d'Outlook (.msg), qui n'est pas lu : l'ouvrir, et enregistrer le classeur qui y est joint");
  CHECK(refus(ole({"Autre"})).starts_with("c'est un document Office ancien, ou abîmé, qui n'est pas lu"));
  CHECK(refus(ole({"Workbook"}).substr(0, 600)).starts_with("c'est un document Office ancien, ou abîmé"));
  CHECK(refus("\xD0\xCF\x11\xE0").starts_with("c'est un document Office ancien, ou abîmé"));
}

TEST_CASE("other zips are named, with what to do") {
  CHECK(
      refus(en_zip({{"Index/Document.iwa", "x"}, {"Metadata/x", "x"}})) ==
      "c'est un classeur Numbers, ou un autre document d'Apple, qui n'est pas lu : dans Numbers : Fichier, Exporter vers, Excel");
  CHECK(
      refus(en_zip({{"[Content_Types].xml", "x"}, {"xl/workbook.bin", "x"}})) ==
      "c'est un classeur binaire (.xlsb), qui n'est pas lu : dans Excel : Fichier, Enregistrer sous, Classeur Excel (.xlsx)");
  CHECK(
      refus(en_zip({{"[Content_Types].xml", "x"}, {"word/document.xml", "x"}})) ==
      "c'est un document de traitement de texte (.docx), qui n'est pas lu : donner le classeur qui contient la table");
  CHECK(refus(en_zip({{"ppt/presentation.xml", "x"}}))
            .starts_with("c'est une présentation (.pptx), qui n'est pas lu"));
  CHECK(refus(en_zip({{"avances.xlsx", "x"}})) ==
        "c'est un fichier zip, qui n'est pas lu : l'ouvrir, et donner le classeur qu'il contient");
  Parties visio = parties({});
  visio[2].second = "<VisioDocument/>";
  CHECK(refus(en_zip(visio)).starts_with("c'est un document Office d'une autre sorte, qui n'est pas lu"));
}

TEST_CASE("documents of LibreOffice that are no sheets are named, a model is read as its sheets") {
  constexpr std::string_view kOasis = "application/vnd.oasis.opendocument.";
  const auto de = [&](std::string_view sorte) {
    return refus(opendocument(std::string(kOasis) + std::string(sorte)));
  };
  CHECK(de("text").starts_with("c'est un document de traitement de texte (.odt), qui n'est pas lu"));
  CHECK(de("presentation").starts_with("c'est une présentation (.odp), qui n'est pas lu"));
  CHECK(de("graphics").starts_with("c'est un dessin (.odg), qui n'est pas lu"));
  CHECK(de("spreadsheet-template") == "lu");
  CHECK(refus(opendocument("application/epub+zip")).starts_with("c'est un fichier zip, qui n'est pas lu"));
  constexpr std::string_view kManifeste =
      R"(<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>)";
  const std::string calc = std::string(kOasis) + "spreadsheet";
  CHECK(refus(opendocument(
            calc,
            fmt::format(
                "<!DOCTYPE m:manifest PUBLIC \"-//OpenOffice.org//DTD Manifest 1.0//EN\" \"Manifest.dtd\">{}",
                kManifeste))) == "lu");
  CHECK(refus(opendocument(calc, fmt::format("<!DOCTYPE m:manifest [<!ENTITY a \"b\">]>{}", kManifeste)))
            .starts_with("le classeur contient une déclaration DTD"));
  // Without its own word, the list of its parts says what it is.
  Parties sans_type = parties_ods("");
  sans_type.erase(sans_type.begin());
  CHECK(refus(en_zip(sans_type)) == "lu");
}

TEST_CASE("a password on a workbook of LibreOffice, or on a zip, is told with how to take it away") {
  CHECK(
      refus(opendocument(
          "application/vnd.oasis.opendocument.spreadsheet",
          R"(<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>)")) ==
      "le classeur est protégé par un mot de passe : l'ouvrir dans LibreOffice avec son mot de passe, puis Fichier, "
      "Enregistrer sous, sans cocher « Enregistrer avec mot de passe »");
  std::string chiffre = en_octets({});
  for (std::size_t place = chiffre.find("PK\x01\x02"); place != std::string::npos;
       place = chiffre.find("PK\x01\x02", place + 1))
    chiffre[place + 8] = static_cast<char>(chiffre[place + 8] | 1);
  CHECK(
      refus(chiffre) ==
      "le fichier zip est protégé par un mot de passe : l'ouvrir avec son mot de passe, et donner le classeur qu'il contient");
}

TEST_CASE("a workbook that lacks a part, or is cut, is told to be damaged") {
  const std::string entier = en_octets({.feuille = R"(<row r="1"><c r="A1"><v>1</v></c></row>)"});
  CHECK(refus(entier.substr(0, entier.size() / 2))
            .starts_with("le classeur est coupé ou abîmé : sa fin manque"));
  CHECK(refus("PK\x03\x04").starts_with("le classeur est coupé ou abîmé"));
  CHECK(refus(std::string("PK\x05\x06") + std::string(18, '\0'))
            .starts_with("c'est un fichier zip, qui n'est pas lu"));
  const auto sans = [](std::string_view partie) {
    Parties lues = parties({.feuille = R"(<row r="1"><c r="A1"><v>1</v></c></row>)"});
    std::erase_if(lues, [&](const auto& p) { return p.first == partie; });
    return lire(en_zip(lues));
  };
  CHECK(
      sans("xl/workbook.xml").starts_with("! le classeur est coupé ou abîmé : sa partie principale manque"));
  CHECK(sans("xl/worksheets/sheet1.xml")
            .starts_with("! F: le classeur est coupé ou abîmé : la feuille manque"));
  // Without its formats, a day would be a number.
  CHECK(sans("xl/styles.xml") == "! le classeur est coupé ou abîmé : « xl/styles.xml » manque");
  CHECK(sans("xl/sharedStrings.xml") == "! le classeur est coupé ou abîmé : « xl/sharedStrings.xml » manque");
  Parties double_partie = parties({});
  double_partie.emplace_back("XL/workbook.xml", "x");
  CHECK(refus(en_zip(double_partie))
            .starts_with("le classeur est coupé ou abîmé : il contient deux fois « XL/workbook.xml »"));
}
