// What is told of a file that was given as a document and is none: each kind by its own bytes.
#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "finhop/format/autre_fichier.hpp"
#include "format/autre_fabrique.hpp"

using namespace std::string_literals;
using namespace autre_fabrique;
using finhop::format::autre_document;

namespace {

std::string nom_de(const std::string& octets, std::string_view mime = "application/octet-stream") {
  return autre_document(octets, mime).nom;
}
std::string remede_de(const std::string& octets, std::string_view mime = "application/octet-stream") {
  return autre_document(octets, mime).remede;
}

struct Cas {
  std::string octets;
  std::string nom;
  std::string dans_le_remede;
};

void verifier(const std::vector<Cas>& cas) {
  for (const Cas& c : cas) {
    INFO(c.nom);
    CHECK(nom_de(c.octets) == c.nom);
    INFO(remede_de(c.octets));
    CHECK(remede_de(c.octets).contains(c.dans_le_remede));
  }
}

const std::string kP7m = "\x30\x82\x10\0\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07"s;

}  // namespace

TEST_CASE("the documents of an office are named by the program that makes a PDF of them") {
  verifier({
      {office("word/document.xml"), "un document Word (.docx)", "dans Word"},
      {office("xl/workbook.xml"), "un classeur Excel (.xlsx)", "dans Excel"},
      {office("xl/workbook.bin"), "un classeur Excel (.xlsx)", "dans Excel"},
      {office("ppt/presentation.xml"), "une présentation PowerPoint (.pptx)", "dans PowerPoint"},
      {office("visio/document.xml"), "un dessin Visio (.vsdx)", "PDF"},
      {office("ailleurs/document.xml"), "un document Office (.docx, .xlsx ou .pptx)", "PDF"},
      {ole("WordDocument"), "un document Word ancien (.doc)", "dans Word"},
      {ole("Workbook"), "un classeur Excel ancien (.xls)", "dans Excel"},
      {ole("PowerPoint Document"), "une présentation PowerPoint ancienne (.ppt)", "dans PowerPoint"},
      {ole("EncryptedPackage"), "un document Office protégé par un mot de passe", "avec son mot de passe"},
      {ole("Autre"), "un document Office ancien (.doc, .xls ou .ppt), ou abîmé", "PDF"},
      {opendocument("application/vnd.oasis.opendocument.text"), "un document LibreOffice (.odt)",
       "dans LibreOffice"},
      {opendocument("application/vnd.oasis.opendocument.spreadsheet"), "un classeur LibreOffice (.ods)",
       "dans LibreOffice"},
      {opendocument("application/vnd.oasis.opendocument.presentation"), "une présentation LibreOffice (.odp)",
       "dans LibreOffice"},
      {opendocument("application/vnd.oasis.opendocument.graphics"), "un dessin LibreOffice (.odg)",
       "dans LibreOffice"},
      {opendocument("application/vnd.sun.xml.writer"), "un document LibreOffice", "dans LibreOffice"},
      {zip_de({"Index/Document.iwa"}), "un document d'Apple (Pages, Numbers ou Keynote)",
       "Exporter vers, PDF"},
      {zip_de({"FixedDocSeq.fdseq"}), "un document XPS", "imprimer en PDF"},
      {opendocument("application/epub+zip"), "un livre numérique (.epub)", "imprimer en PDF"},
      {"{\\rtf1\\ansi bonjour}", "un document de traitement de texte (.rtf)", "dans Word"},
      {"<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w/>",
       "un document Word enregistré en XML", "dans Word"},
      {"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
       "un classeur (XML d'Excel)", "dans Excel"},
  });
}

TEST_CASE("an archive is opened for what it holds, whatever documents stand in it") {
  verifier({
      {zip_de({"facture.pdf"}), "un fichier zip", "le document qu'il contient"},
      {zip_de({"facture.docx"}, office("word/document.xml")), "un fichier zip", "le document qu'il contient"},
      {"PK\3\4"s + nombre(0, 40), "un fichier zip", "le document qu'il contient"},
      {"7z\xBC\xAF\x27\x1C\0\4"s, "une archive 7z", "le document qu'il contient"},
      {"Rar!\x1A\7\1\0"s, "une archive RAR", "le document qu'il contient"},
      {"\x1F\x8B\x08\0"s, "un fichier compressé (.gz)", "le document qu'il contient"},
      {"BZh91AY", "un fichier compressé (.bz2)", "le document qu'il contient"},
      {std::string(257, 'x') + "ustar", "une archive (.tar)", "le document qu'il contient"},
  });
}

TEST_CASE("what comes out of a browser or of a mail is named with the way to the document") {
  verifier({
      {"<!DOCTYPE html>\n<title>Connexion</title>", "une page web : la session avait sans doute expiré",
       "se connecter de nouveau"},
      {"\xEF\xBB\xBF\r\n<html><body>", "une page web : la session avait sans doute expiré",
       "télécharger le document"},
      {"From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; b=c\r\n",
       "une page web enregistrée (.mhtml)", "imprimer en PDF"},
      {"From: client@exemple.fr\r\nTo: vous@exemple.fr\r\nSubject: facture\r\n\r\nBonjour",
       "un courriel (.eml)", "sa pièce jointe"},
      {"From - Mon May 16 09:00:00 2022\nX-Account-Key: a\nSubject: facture\nDate: lundi\n",
       "un courriel (.eml)", "sa pièce jointe"},
      {"Received: from exemple.fr\r\n", "un courriel (.eml)", "sa pièce jointe"},
      {ole("__properties_version1.0"), "un courriel d'Outlook (.msg)", "sa pièce jointe"},
      {"\x78\x9F\x3E\x22\1\0"s, "une pièce jointe d'Outlook (winmail.dat)", "à l'expéditeur"},
      {"[InternetShortcut]\r\nURL=https://exemple.fr/", "un raccourci vers une page web, et non le document",
       "y télécharger"},
      {"L\0\0\0\1\x14\2\0\0\0"s, "un raccourci, et non le document", "auquel il mène"},
      {"BEGIN:VCALENDAR\r\n", "un rendez-vous (.ics)", "ce n'est pas un document"},
      {"BEGIN:VCARD\r\n", "une carte de visite (.vcf)", "ce n'est pas un document"},
  });
}

TEST_CASE("what is signed or enciphered is opened by the tool that made it") {
  verifier({
      {kP7m + "\2\xA0\x82\x0F\xF1"s, "un document signé (.p7m)", "l'outil de signature"},
      {"\x30\x80\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\2\xA0\x80"s, "un document signé (.p7m)",
       "l'outil de signature"},
      {kP7m + "\2\xA0\x82\x0F\xF1"s + "%PDF-1.7\n", "un document signé (.p7m)", "l'outil de signature"},
      {kP7m + "\3\xA0\x82\x0F\xF1"s, "un document chiffré (.p7m)", "sans chiffrement"},
      {"-----BEGIN PKCS7-----\nMIIQ", "un document signé (.p7m)", "l'outil de signature"},
      {opendocument("application/vnd.etsi.asic-e+zip"), "un document signé (.asice)", "l'outil de signature"},
      {"-----BEGIN CERTIFICATE-----\n", "une clé ou un certificat (PEM)", "ce n'est pas un document"},
  });
  CHECK(nom_de("\x30\x82\1\0\x06\x09"s + std::string(40, 'x')) ==
        "d'un type que rien ne reconnaît (application/octet-stream)");
}

TEST_CASE("a photo or a drawing is named by its format and made one of the two that are taken") {
  verifier({
      {ftyp("heic"), "une photo HEIC", "« Le plus compatible »"},
      {ftyp("mif1", "heic"), "une photo HEIC", "« Le plus compatible »"},
      {ftyp("mif1", "avifmiaf"), "une photo AVIF", "JPEG"},
      {"RIFF\x28\0\0\0WEBPVP8 "s, "une image WebP", "Paint"},
      {"II*\0\x08\0\0\0"s, "une image TIFF", "le scanner sur PDF"},
      {"MM\0*\0\0\0\x08"s, "une image TIFF", "le scanner sur PDF"},
      {"BM\x64\0\0\0\0\0\0\0"s, "une image BMP", "Paint"},
      {"GIF89a\1\0"s, "une image GIF", "Paint"},
      {"\0\0\0\x0CjP  \r\n\x87\n"s, "une image JPEG 2000", "JPEG ordinaire"},
      {"\xFF\x4F\xFF\x51\0"s, "une image JPEG 2000", "JPEG ordinaire"},
      {"<?xml version=\"1.0\"?>\n<svg xmlns=\"x\">", "une image SVG", "imprimer en PDF"},
      {"8BPS\0\1"s, "une image Photoshop (.psd)", "imprimer le document en PDF"},
      {"\xD7\xCD\xC6\x9A\0"s, "un dessin (.wmf ou .emf)", "Paint"},
      {"AT&TFORM\0\0"s, "un document DjVu", "imprimer en PDF"},
      {"\x89PNG\r\n\x1A\n", "le début d'une image PNG, coupée ou abîmée", "de nouveau"},
      {ftyp("isom", "mp42"), "une vidéo", "photographier ou numériser"},
      {ftyp("qt  "), "une vidéo", "photographier ou numériser"},
      {"RIFF\x28\0\0\0AVI LIST"s, "une vidéo", "photographier ou numériser"},
      {ftyp("M4A "), "un enregistrement sonore", "ce n'est pas un document"},
  });
}

TEST_CASE("data without a page is told to lack its page") {
  verifier({
      {"<?xml version=\"1.0\"?>\n<rsm:CrossIndustryInvoice xmlns:rsm=\"x\"/>",
       "une facture Factur-X en XML, sans son PDF", "joindre le PDF qui va avec"},
      {"<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"/>",
       "une facture UBL en XML, sans son PDF", "joindre le PDF qui va avec"},
      {"<?xml version=\"1.0\"?><depot/>", "un fichier XML", "ce n'est pas un document"},
      {"%FDF-1.2\n", "les réponses d'un formulaire (.fdf), sans ses pages", "le formulaire rempli"},
      {"%!PS-Adobe-3.0\n", "un document PostScript", "imprimer le document en PDF"},
      {"\x1B%-12345X@PJL", "un fichier fait pour une imprimante (PCL)", "imprimer le document en PDF"},
      {"SQLite format 3\0"s, "une base de données SQLite, peut-être la base de finhop",
       "ce n'est pas un document"},
      {"MZ\x90\0\3\0\0\0"s, "un programme", "ne pas l'ouvrir"},
      {"#!/bin/sh\n", "un programme", "ne pas l'ouvrir"},
      {"\0\x05\x16\x07\0\2"s, "un fichier caché de macOS, et non le document", "sans « ._ »"},
      {std::string(5000, '\0'), "une suite d'octets nuls : la copie ou le téléchargement n'a pas abouti",
       "de nouveau"},
      {" \r\n\r\n ", "du blanc, sans aucun mot", "de nouveau"},
  });
}

TEST_CASE("a PDF that is not one for other bytes before it is told so, unless something else holds it") {
  const std::string nom = "un PDF qui ne se lit pas, et que d'autres octets précèdent";
  CHECK(nom_de("HTTP/1.1 200 OK\r\n\r\n%PDF-1.7\n") == nom);
  CHECK(nom_de("<html>erreur</html>\n%PDF-1.7\n") == nom);
  CHECK(nom_de(std::string(1000, '\1') + "%PDF-1.7\n") == nom);
  CHECK(nom_de(std::string(2000, '\1') + "%PDF-1.7\n") != nom);
  CHECK(nom_de(zip_de({"facture.pdf"}, "%PDF-1.7\n")) == "un fichier zip");
}

TEST_CASE("what its bytes do not tell is told by libmagic, and text by its lines") {
  CHECK(nom_de("bonjour", "text/plain") == "du texte, sans mise en page");
  CHECK(nom_de("a;b;c\n1;2;3\n", "text/plain") == "une table (CSV)");
  CHECK(nom_de("a\tb\tc\n", "text/plain") == "une table (CSV)");
  CHECK(nom_de("{\"impId\": null}", "application/json") == "du JSON");
  CHECK(nom_de("x\1y", "video/x-flv") == "une vidéo");
  CHECK(nom_de("x\1y", "audio/x-hx-aac-adts") == "un enregistrement sonore");
  CHECK(nom_de("x\1y", "image/x-portable-pixmap") == "une image d'un autre format");
  CHECK(nom_de("x\1y", "font/ttf") == "une police de caractères");
  CHECK(nom_de("x\1y", "message/news") == "un courriel (.eml)");
  CHECK(nom_de("x\1y", "application/x-tout-neuf") ==
        "d'un type que rien ne reconnaît (application/x-tout-neuf)");
  CHECK(remede_de("x\1y").contains("imprimer en PDF"));
}

TEST_CASE("what is written in base64 is told with what it holds") {
  CHECK(nom_de("JVBERi0xLjcKJeLjz9MKMTIzNDU2Nzg5MA==", "text/plain") == "un document PDF, écrit en base64");
  CHECK(nom_de("data:application/pdf;base64,JVBERi0xLjc=", "text/plain") ==
        "un fichier écrit en base64 (data:…)");
  CHECK(remede_de("UEsDBBQAAAAIAAAAIQA2Lw==", "text/plain").contains("le fichier d'origine"));
}

TEST_CASE("what is given as a zip and is none is named, a zip that is cut is not") {
  using finhop::format::autre_qu_un_zip;
  for (const auto& [octets, nom] :
       std::vector<std::pair<std::string, std::string>>{{"7z\xBC\xAF\x27\x1C\0\4"s, "une archive (.7z)"},
                                                        {"Rar!\x1A\7\1\0"s, "une archive (.rar)"},
                                                        {"\x1F\x8B\x08\0"s, "un fichier compressé (.gz)"}}) {
    INFO(nom);
    REQUIRE(autre_qu_un_zip(octets));
    CHECK(autre_qu_un_zip(octets)->nom == nom);
    CHECK(autre_qu_un_zip(octets)->remede.contains("refaire un zip"));
  }
  CHECK(autre_qu_un_zip("%PDF-1.7\n")->nom == "un document PDF");
  CHECK(autre_qu_un_zip("<html>")->remede.contains("donner le zip"));
  CHECK_FALSE(autre_qu_un_zip("PK\3\4"s + nombre(0, 40)));
  CHECK_FALSE(autre_qu_un_zip(office("word/document.xml")));
  CHECK_FALSE(autre_qu_un_zip("ceci n'est pas un zip\n"));
}
