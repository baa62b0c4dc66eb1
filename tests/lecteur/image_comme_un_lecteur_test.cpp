// Images as programs show them: what loses no pixel does not refuse.
#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "lecteur/document_examine.hpp"
#include "lecteur/jpeg_fabrique.hpp"

using finhop::archive::examiner_document;
using namespace document_examine;
using jpeg_fabrique::Facon;
using jpeg_fabrique::jpeg;
using jpeg_fabrique::segment;

namespace {

using Textes = std::vector<std::string>;

const std::string kDecodage =
    "le fichier est tronqué ou sa structure est abîmée (l'image ne se décode pas jusqu'au bout)";
const std::string kEnTrop =
    "des octets de trop se mêlent aux données de l'image, qui se décode pourtant jusqu'au bout";
const std::string kDesordre =
    "les parties de l'image ne se suivent pas comme elles l'annoncent, mais elles se décodent jusqu'au bout";
const std::string kSommeFausse =
    "une partie accessoire de l'image (texte, date, profil) est abîmée ; l'image, elle, est entière";

Textes avertissements(const std::string& octets) {
  CHECK(defaut_de(octets) == "aucun");
  return examiner_document(octets).avertissements;
}

std::uint32_t crc32(std::string_view octets) {
  std::uint32_t reste = 0xFFFF'FFFFU;
  for (const char octet : octets) {
    reste ^= static_cast<unsigned char>(octet);
    for (int i = 0; i < 8; ++i) reste = (reste >> 1U) ^ ((reste & 1U) != 0 ? 0xEDB8'8320U : 0U);
  }
  return ~reste;
}

// A part of a PNG, its sum right.
std::string morceau(const std::string& type, const std::string& corps) {
  const std::string couvert = type + corps;
  const auto quatre = [](std::size_t n) {
    return std::string{static_cast<char>(n >> 24U), static_cast<char>(n >> 16U), static_cast<char>(n >> 8U),
                       static_cast<char>(n)};
  };
  return quatre(corps.size()) + couvert + quatre(crc32(couvert));
}

std::string avec(const std::string& png, const std::string& ajout) {
  constexpr std::size_t kApresEnTete = 8 + 25;
  return png.substr(0, kApresEnTete) + ajout + png.substr(kApresEnTete);
}

std::string somme_changee(std::string octets) {
  octets.back() = static_cast<char>(octets.back() ^ 1);
  return octets;
}

}  // namespace

TEST_CASE("a JPEG opens in silence whatever its program wrote wrong beside the image") {
  const std::string adobe = segment(0xEE, std::string("Adobe\0\x64\0\0\0\0\x02", 12));
  const std::vector<Facon> facons{
      {},
      {.passe = std::string(3, '\0')},
      {.passe = std::string("\0\x3F\x10", 3)},
      {.passe = std::string("\x05\x20\0", 3)},
      {.version = std::string("\x02\x01", 2)},
      {.version = std::string("\x00\x02", 2)},
      {.version = std::string("\x07\x00", 2)},
      {.avant_tables = std::string(18, '\0')},
      {.avant_tables = std::string(1, '\0')},
      {.avant_tables = "entre deux segments"},
      {.composantes = 3, .version = "", .apres_debut = adobe},
      {.apres_debut = segment(0xE2, std::string("ICC_PROFILE\0\x09\x02profil", 20))},
      {.cote = 64, .intervalle = 8},
  };
  for (const Facon& facon : facons) CHECK(avertissements(jpeg(facon)) == Textes{});
}

TEST_CASE("a JPEG whose data hold too much is taken and told") {
  const Facon saine{.cote = 32, .intervalle = 4};
  for (const std::string& trop : {std::string(6, '\0'), std::string(40, '\0'), std::string(16, 'x')}) {
    Facon facon = saine;
    facon.avant_reprise = trop;
    CHECK(avertissements(jpeg(facon)) == Textes{kEnTrop});
  }
  CHECK(avertissements(jpeg({.avant_fin = std::string(40, '\0')})) == Textes{kEnTrop});
}

TEST_CASE("a JPEG that lost a part does not open whatever hides it") {
  const std::string grande = jpeg({.cote = 256});
  CHECK(defaut_de(grande.substr(0, grande.size() - 60)) == kDecodage);
  CHECK(defaut_de(grande.substr(0, grande.size() - 60) + "\xFF\xD9") == kDecodage);
  CHECK(defaut_de(grande.substr(0, 400) + grande.substr(grande.size() - 90)) == kDecodage);
  // The blocks between two restart markers, with one of these.
  const std::string reprises = jpeg({.cote = 64, .intervalle = 8});
  const std::size_t debut = reprises.find("\xFF\xD2");
  const std::size_t fin = reprises.find("\xFF\xD3");
  REQUIRE(debut < fin);
  CHECK(defaut_de(reprises.substr(0, debut) + reprises.substr(fin)) == kDecodage);
}

TEST_CASE("a JPEG whose restart markers are misnumbered loses nothing and is told") {
  CHECK(avertissements(jpeg({.cote = 64, .intervalle = 8, .reprise_sautee = true})) == Textes{kDesordre});
}

TEST_CASE("a PNG opens when only what no pixel needs is damaged") {
  const std::string png = piece("image.png");
  for (const std::string& ajout :
       {morceau("tEXt", std::string("Titre\0facture", 13)), morceau("tIME", "\x07\xE6\x05\x10\x09\x01\x01"),
        morceau("abCd", "inconnu"), morceau("pHYs", std::string("\0\0\x0B\x12\0\0\x0B\x12\x01", 9))}) {
    INFO(ajout.substr(4, 4));
    CHECK(avertissements(avec(png, ajout)) == Textes{});
    CHECK(avertissements(avec(png, somme_changee(ajout))) == Textes{kSommeFausse});
  }
}
