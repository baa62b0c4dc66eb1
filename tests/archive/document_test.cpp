#include "finhop/archive/document.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "finhop/base/fichier.hpp"

using finhop::archive::DocumentExam;
using finhop::archive::DocumentType;
using finhop::archive::examine_document;

namespace {

constexpr const char* kDecodage =
    "le fichier est tronqué ou sa structure est abîmée (l'image ne se décode pas jusqu'au bout)";
constexpr const char* kSansFin = "le fichier est tronqué ou sa structure est abîmée (sa fin manque)";

std::string piece(const std::string& nom) {
  return finhop::read_file(std::string(FINHOP_TESTS_DIR) + "/donnees/pieces/" + nom, 100'000);
}

DocumentExam examen_de(const std::string& nom) {
  return examine_document(piece(nom));
}

bool ouvre(std::string_view octets) {
  const DocumentExam examen = examine_document(octets);
  return examen.type.has_value() && !examen.defaut.has_value();
}

std::string defaut_de(std::string_view octets) {
  return examine_document(octets).defaut.value_or("aucun");
}

// The prefixes that open, by their length.
std::vector<std::size_t> coupes_acceptees(std::string_view octets) {
  std::vector<std::size_t> acceptees;
  for (std::size_t longueur = 0; longueur < octets.size(); ++longueur)
    if (ouvre(octets.substr(0, longueur))) acceptees.push_back(longueur);
  return acceptees;
}

std::string remplacer(std::string octets, std::string_view ancien, std::string_view nouveau) {
  const std::size_t place = octets.find(ancien);
  REQUIRE(place != std::string::npos);
  return octets.replace(place, ancien.size(), nouveau);
}

std::string avec_octet(std::string octets, std::size_t place, int valeur) {
  octets.at(place) = static_cast<char>(valeur);
  return octets;
}

// Numbers objects from 1 and writes their table; object 1 is the catalogue.
std::string pdf_de(const std::vector<std::string>& objets) {
  std::string octets = "%PDF-1.4\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objets.size(); ++i) {
    const std::string place = std::to_string(octets.size());
    table += std::string(10 - place.size(), '0') + place + " 00000 n \n";
    octets += std::to_string(i + 1) + " 0 obj\n" + objets[i] + "\nendobj\n";
  }
  const std::string taille = std::to_string(objets.size() + 1);
  const std::string debut = std::to_string(octets.size());
  return octets + "xref\n0 " + taille + "\n" + table + "trailer\n<< /Root 1 0 R /Size " + taille +
         " >>\nstartxref\n" + debut + "\n%%EOF\n";
}

std::string reference(std::size_t objet) {
  return std::to_string(objet) + " 0 R";
}

// A later revision of facture.pdf, appended as an editor does when it saves.
std::string mise_a_jour(const std::string& avant) {
  const std::string objet = "5 0 obj\n<< /Title (Facture) >>\nendobj\n";
  std::string place = std::to_string(avant.size());
  place.insert(0, 10 - place.size(), '0');
  const std::string debut = avant.substr(avant.rfind("startxref\n") + 10);
  return objet + "xref\n5 1\n" + place + " 00000 n \ntrailer\n<< /Size 8 /Root 1 0 R /Prev " +
         debut.substr(0, debut.find('\n')) + " >>\nstartxref\n" +
         std::to_string(avant.size() + objet.size()) + "\n%%EOF\n";
}

struct Attendu {
  const char* nom;
  DocumentType type;
  const char* mime;
};

class Hasard {
 public:
  std::uint32_t suivant() { return etat_ = etat_ * 1'664'525U + 1'013'904'223U; }
  std::size_t sous(std::size_t borne) { return (suivant() >> 8U) % borne; }

 private:
  std::uint32_t etat_ = 20'220'515U;
};

}  // namespace

TEST_CASE("a sound document opens and its type is known by its content") {
  const std::array<Attendu, 9> attendus{{{"facture.pdf", DocumentType::Pdf, "application/pdf"},
                                         {"va.pdf", DocumentType::Pdf, "application/pdf"},
                                         {"facture-deux-pages.pdf", DocumentType::Pdf, "application/pdf"},
                                         {"linearise.pdf", DocumentType::Pdf, "application/pdf"},
                                         {"photo.jpg", DocumentType::Jpeg, "image/jpeg"},
                                         {"progressive.jpg", DocumentType::Jpeg, "image/jpeg"},
                                         {"image.png", DocumentType::Png, "image/png"},
                                         {"image-entrelacee.png", DocumentType::Png, "image/png"},
                                         {"image-nommee.pdf", DocumentType::Png, "image/png"}}};
  for (const Attendu& attendu : attendus) {
    const DocumentExam examen = examen_de(attendu.nom);
    INFO(attendu.nom);
    CHECK(examen.type == attendu.type);
    CHECK(examen.mime == attendu.mime);
    CHECK(examen.defaut == std::nullopt);
  }
}

TEST_CASE("a document that is neither PDF nor PNG nor JPEG has no type and no defect") {
  const DocumentExam texte = examen_de("texte.pdf");
  CHECK(texte.type == std::nullopt);
  CHECK(texte.mime == "text/plain");
  CHECK(texte.defaut == std::nullopt);
}

TEST_CASE("an empty document has no type") {
  const DocumentExam vide = examen_de("vide.pdf");
  CHECK(vide.type == std::nullopt);
  CHECK(vide.mime == "application/x-empty");
  CHECK(vide.defaut == std::nullopt);
  CHECK(examine_document({}).mime == "application/x-empty");
}

TEST_CASE("a truncated PDF is a PDF that does not open") {
  CHECK(examen_de("tronque.pdf").type == DocumentType::Pdf);
  CHECK(examen_de("tronque.pdf").defaut == kSansFin);
}

TEST_CASE("a PDF that asks for a password does not open and one with only an owner password does") {
  CHECK(examen_de("verrouille.pdf").defaut == "il est protégé par un mot de passe");
  CHECK(examen_de("proprietaire.pdf").defaut == std::nullopt);
}

TEST_CASE("a PDF without a page does not open") {
  CHECK(examen_de("sans-page.pdf").defaut == "il n'a aucune page");
}

TEST_CASE("a truncated image does not open") {
  CHECK(examen_de("photo-tronquee.jpg").type == DocumentType::Jpeg);
  CHECK(examen_de("photo-tronquee.jpg").defaut == kDecodage);
  CHECK(examen_de("image-tronquee.png").type == DocumentType::Png);
  CHECK(examen_de("image-tronquee.png").defaut ==
        "le fichier est tronqué ou sa structure est abîmée (la fin de l'image manque)");
}

TEST_CASE("a PNG whose checksum is wrong does not open") {
  CHECK(examen_de("image-crc.png").defaut == kDecodage);
}

// The last byte of a PDF is the line end after its end mark: without it nothing is lost.
TEST_CASE("no truncation of a PDF passes but the loss of its last line end") {
  for (const char* nom : {"facture.pdf", "facture-deux-pages.pdf", "linearise.pdf", "proprietaire.pdf"}) {
    INFO(nom);
    const std::string octets = piece(nom);
    REQUIRE(octets.ends_with("%%EOF\n"));
    CHECK(coupes_acceptees(octets) == std::vector<std::size_t>{octets.size() - 1});
  }
}

TEST_CASE("no truncation of an image passes") {
  for (const char* nom : {"photo.jpg", "progressive.jpg", "image.png", "image-entrelacee.png"}) {
    INFO(nom);
    CHECK(coupes_acceptees(piece(nom)) == std::vector<std::size_t>{});
  }
}

// Cut exactly where its first revision ended such a file is that revision, byte for byte: nothing can tell.
TEST_CASE("a PDF cut inside its last revision does not pass for the revision before") {
  const std::string avant = piece("facture.pdf");
  const std::string octets = avant + mise_a_jour(avant);
  REQUIRE(ouvre(octets));
  CHECK(coupes_acceptees(octets) ==
        std::vector<std::size_t>{avant.size() - 1, avant.size(), octets.size() - 1});
}

TEST_CASE("a revision cut after a line of its own is still seen as cut") {
  CHECK(defaut_de(piece("facture.pdf") + "\n% seconde version\n5 0 obj\n<< /Title") == kSansFin);
  CHECK(defaut_de(piece("facture.pdf") + "xref\n0") == kSansFin);
}

TEST_CASE("padding after the end of a PDF does no harm however long it is") {
  CHECK(ouvre(piece("facture.pdf") + std::string(5000, '\0')));
  CHECK(ouvre(piece("facture.pdf") + "\r\n<html>" + std::string(5000, 'x')));
  CHECK(ouvre("\r\n" + piece("facture.pdf")));
}

TEST_CASE("a linearized PDF shorter than it states does not open") {
  const std::string octets = piece("linearise.pdf");
  const std::string longueur = "/L " + std::to_string(octets.size());
  CHECK(defaut_de(remplacer(octets, longueur, "/L 9999")) ==
        "le fichier est tronqué ou sa structure est abîmée (il est plus court qu'il ne l'annonce)");
}

TEST_CASE("a PDF that lost an object does not open even when its table is whole") {
  CHECK(defaut_de(remplacer(piece("facture.pdf"), "7 0 obj", "7 0 abc")) ==
        "le fichier est tronqué ou sa structure est abîmée (objet 7 illisible)");
  CHECK(defaut_de(remplacer(piece("facture.pdf"), "endstream", "endstrxxx")) ==
        "le fichier est tronqué ou sa structure est abîmée (objet 7 illisible)");
}

TEST_CASE("a PDF whose page tree leads nowhere does not open") {
  CHECK(defaut_de(remplacer(piece("facture.pdf"), "/Kids [6 0 R]", "/Kids [9 0 R]")) ==
        "le fichier est tronqué ou sa structure est abîmée (arbre des pages illisible)");
}

TEST_CASE("a PDF whose numbers overflow is a PDF that does not open") {
  CHECK(defaut_de(remplacer(piece("facture.pdf"), "startxref\n", "startxref\n99999999999999999999")) ==
        "le fichier est tronqué ou sa structure est abîmée (contenu incohérent)");
}

TEST_CASE("a PDF whose page tree loops without a page has none") {
  CHECK(defaut_de(pdf_de({"<< /Type /Catalog /Pages 2 0 R >>",
                          "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"})) == "il n'a aucune page");
}

TEST_CASE("a PDF whose lengths form a very long chain is examined to its end") {
  std::vector<std::string> objets{"<< /Type /Catalog /Pages 2 0 R /Longue 4 0 R >>",
                                  "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                                  "<< /Type /Page /Parent 2 0 R >>"};
  while (objets.size() < 40'000)
    objets.push_back("<</Length " + reference(objets.size() + 2) + ">>stream\n\nendstream");
  objets.emplace_back("0");
  CHECK(defaut_de(pdf_de(objets)) != "aucun");
}

TEST_CASE("an image of more than 100 million pixels is refused with its size") {
  // 65 500 x 65 500 in the frame header of a JPEG: 65 500 is FFDC.
  std::string jpeg = piece("photo.jpg");
  const std::size_t trame = jpeg.find("\xFF\xC0");
  for (const std::size_t place : {trame + 5, trame + 7})
    jpeg = avec_octet(avec_octet(jpeg, place, 0xFF), place + 1, 0xDC);
  CHECK(defaut_de(jpeg) == "l'image est trop grande (65500 × 65500 pixels, 100 millions au plus)");

  // A PNG header with its checksum, 10 001 x 10 000 pixels, then the start of its data.
  const std::string png(
      "\x89PNG\r\n\x1a\n"
      "\0\0\0\rIHDR\0\0\x27\x11\0\0\x27\x10\x08\0\0\0\0\x70\xE7\x56\xC5"
      "\0\0\0\x0CIDAT\x78\x9C",
      43);
  CHECK(defaut_de(png) == "l'image est trop grande (10001 × 10000 pixels, 100 millions au plus)");
}

TEST_CASE("a JPEG that walks a large image hundreds of times is refused with their number") {
  // The header of a progressive image of 9 900 pixels each way, then passes that say nothing.
  const std::string photo = piece("progressive.jpg");
  const std::size_t trame = photo.find("\xFF\xC2");
  const std::size_t passe = photo.find("\xFF\xDA");
  REQUIRE(trame < passe);
  std::string octets =
      avec_octet(avec_octet(photo.substr(0, passe), trame + 5, 9900 / 256), trame + 6, 9900 % 256);
  octets = avec_octet(avec_octet(octets, trame + 7, 9900 / 256), trame + 8, 9900 % 256);
  const std::string vide("\xFF\xDA\x00\x08\x01\x01\x00\x01\x3F\x00\x00", 11);
  for (int i = 0; i < 400; ++i) octets += vide;
  CHECK(defaut_de(octets + "\xFF\xD9") ==
        "l'image demande trop de passes pour sa taille (400 sur 9900 × 9900 pixels)");
  // As many are harmless over a small one.
  std::string petite = photo.substr(0, photo.size() - 2);
  for (int i = 0; i < 400; ++i) petite += vide;
  CHECK(defaut_de(petite + "\xFF\xD9") == kDecodage);
}

TEST_CASE("a PNG whose data stops before its last row does not open") {
  // 10 x 10 pixels announced, nine rows in the data, every checksum right.
  const std::string png(
      "\x89PNG\r\n\x1a\n"
      "\0\0\0\rIHDR\0\0\0\n\0\0\0\n\x08\0\0\0\0\xa8\x59\x90\x61"
      "\0\0\0\x0cIDAT\x78\x9c\x63\x60\xa0\x39\0\0\0\x63\0\x01\x77\x64\x0e\xa3"
      "\0\0\0\0IEND\xae\x42\x60\x82",
      69);
  CHECK(defaut_de(png) ==
        "le fichier est tronqué ou sa structure est abîmée (des lignes de l'image manquent)");
}

TEST_CASE("bytes changed at random never do worse than a defect") {
  Hasard hasard;
  for (const char* nom : {"facture.pdf", "linearise.pdf", "verrouille.pdf", "proprietaire.pdf", "photo.jpg",
                          "progressive.jpg", "image.png", "image-entrelacee.png"}) {
    const std::string origine = piece(nom);
    for (int essai = 0; essai < 300; ++essai) {
      std::string octets = origine;
      for (std::size_t fois = 0; fois <= hasard.sous(8); ++fois)
        octets[hasard.sous(octets.size())] = static_cast<char>(hasard.sous(256));
      CHECK_NOTHROW(examine_document(octets));
    }
  }
}
