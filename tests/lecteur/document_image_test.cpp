#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "lecteur/document_examine.hpp"

using finhop::archive::TypeDeDocument;
using namespace document_examine;

namespace {

constexpr const char* kDecodage =
    "le fichier est tronqué ou sa structure est abîmée (l'image ne se décode pas jusqu'au bout)";

std::string avec_octet(std::string octets, std::size_t place, int valeur) {
  octets.at(place) = static_cast<char>(valeur);
  return octets;
}

}  // namespace

TEST_CASE("a truncated image does not open") {
  CHECK(examen_de("photo-tronquee.jpg").type == TypeDeDocument::Jpeg);
  CHECK(examen_de("photo-tronquee.jpg").defaut == kDecodage);
  CHECK(examen_de("image-tronquee.png").type == TypeDeDocument::Png);
  CHECK(examen_de("image-tronquee.png").defaut ==
        "le fichier est tronqué ou sa structure est abîmée (la fin de l'image manque)");
}

TEST_CASE("a PNG whose checksum is wrong does not open") {
  CHECK(examen_de("image-crc.png").defaut == kDecodage);
}

TEST_CASE("no truncation of an image passes") {
  for (const char* nom : {"photo.jpg", "progressive.jpg", "image.png", "image-entrelacee.png"}) {
    INFO(nom);
    CHECK(coupes_acceptees(piece(nom)) == std::vector<std::size_t>{});
  }
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
