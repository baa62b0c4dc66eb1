// Pictures made anew for people to look at: what they show, and nothing of the bytes that they came from.
#include "lecteur/image.hpp"

#include <catch2/catch.hpp>

#include <cstdint>
#include <string>

#include "finhop/archive/lecture.hpp"
#include "lecteur/document_examine.hpp"

using namespace finhop;
using lecteur::Reduction;

namespace {

struct Taille {
  unsigned largeur = 0, hauteur = 0;
  friend bool operator==(const Taille&, const Taille&) = default;
};

unsigned nombre(const std::string& octets, std::size_t place) {
  unsigned n = 0;
  for (std::size_t i = 0; i < 4; ++i) n = n << 8U | static_cast<unsigned char>(octets.at(place + i));
  return n;
}

// What its head says; no picture has no size.
Taille taille_de(const archive::SortieDOutil& sortie) {
  if (sortie.fin != archive::Fin::Faite || !sortie.octets.starts_with("\x89PNG")) return {};
  return {nombre(sortie.octets, 16), nombre(sortie.octets, 20)};
}

Taille redessinee(const std::string& nom) {
  return taille_de(archive::image_redessinee(document_examine::piece(nom)));
}

using Octets = std::vector<std::uint8_t>;

}  // namespace

TEST_CASE("a picture of any kind is made anew as large as it is") {
  CHECK(redessinee("image.png") == Taille{200, 150});
  CHECK(redessinee("image-entrelacee.png") == Taille{200, 150});
  CHECK(redessinee("photo.jpg") == Taille{240, 180});
  CHECK(redessinee("progressive.jpg") == Taille{240, 180});
}

TEST_CASE("an interlaced picture shows what the same one without interlacing shows") {
  Reduction droite(8, 8);
  for (std::size_t y = 0; y < 8; ++y)
    for (std::size_t x = 0; x < 8; ++x)
      droite.poser(x, y, {static_cast<unsigned>(x * 30), static_cast<unsigned>(y * 30), 7});
  const auto relue = lecteur::reduire_png(lecteur::ecrire_png(droite));
  REQUIRE(relue);
  CHECK(relue->points() == droite.points());
  const auto entrelacee = lecteur::reduire_png(document_examine::piece("image-entrelacee.png"));
  const auto suivie = lecteur::reduire_png(document_examine::piece("image.png"));
  REQUIRE(entrelacee);
  REQUIRE(suivie);
  CHECK(entrelacee->points() == suivie->points());
}

TEST_CASE("what is cut or no picture is not made anew, and says why") {
  for (const char* nom : {"image-tronquee.png", "photo-tronquee.jpg", "facture.pdf"}) {
    INFO(nom);
    const auto sortie = archive::image_redessinee(document_examine::piece(nom));
    CHECK(sortie.fin == archive::Fin::Echec);
    CHECK(sortie.raison == "rien ne s'y dessine");
    CHECK(sortie.octets.empty());
  }
  CHECK(archive::image_redessinee("").fin == archive::Fin::Echec);
}

TEST_CASE("a large picture is reduced to the mean of its points, on white") {
  Reduction image(2800, 1400);
  CHECK(image.largeur() == 1400);
  CHECK(image.hauteur() == 700);
  for (std::size_t y = 0; y < 2; ++y)
    for (std::size_t x = 0; x < 2; ++x) image.poser(x, y, {x == 0 ? 0U : 100U, 0, 200});
  image.poser(2, 0, {0, 0, 0, 0});
  const Octets points = image.points();
  CHECK(Octets(points.begin(), points.begin() + 9) == Octets{50, 0, 200, 255, 255, 255, 255, 255, 255});
  Reduction ligne(5'000'000, 2);
  CHECK(ligne.largeur() == 1400);
  CHECK(ligne.hauteur() == 1);
  ligne.poser(5'000'000, 0, {});
  ligne.poser(0, 2, {});
  CHECK(ligne.points().front() == 255);
}

TEST_CASE("nothing of the bytes of a picture is in the one that is made of it") {
  std::string png = document_examine::piece("image.png");
  // After its head; its sum is wrong, which no picture needs.
  png.insert(33, std::string("\0\0\0\x0EtEXtComment\0bavard\0\0\0\0", 26));
  const auto sortie = archive::image_redessinee(png);
  CHECK(taille_de(sortie) == Taille{200, 150});
  CHECK(sortie.octets.find("bavard") == std::string::npos);
  CHECK(sortie.octets.find("tEXt") == std::string::npos);
}
