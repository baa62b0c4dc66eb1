// What was read in a document, written and read back.
#include "finhop/format/lecture.hpp"

#include <catch2/catch.hpp>

#include "domain/builders.hpp"
#include "domain/documents/texte_ecrit.hpp"

using namespace finhop;
using namespace finhop::domain;

namespace {

LectureDeDocument complete() {
  LectureDeDocument lecture;
  lecture.texte = textes::lecture("Facture du 15 mai\nTotal HT 12 500,00 €");
  lecture.texte.pages.push_back({297.5, 420.2, true, {{"œuvre", {1.5, 2.25, 30, 9.9}}}});
  lecture.texte.pages.push_back({});
  lecture.facturx = {EtatFacturX::AutreNom,
                     "facture.xml",
                     {"F-1", "380", builders::jour("15/05/2022"), builders::euros(12'500), "EUR",
                      "88558855858745", "BC-7", "urn:x"}};
  lecture.signatures = 2;
  return lecture;
}

}  // namespace

TEST_CASE("what was read in a document is written and read back") {
  LectureDeDocument lecture = complete();
  const auto relue = format::lire_lecture(format::ecrire_lecture(lecture));
  REQUIRE(relue);
  lecture.texte.pages[1].mots[0].place.y = 2.3;  // tenths of a point are kept
  CHECK(*relue == lecture);
  for (const EtatDuTexte etat : {EtatDuTexte::Lu, EtatDuTexte::OutilAbsent, EtatDuTexte::Illisible}) {
    const LectureDeDocument vide{.texte = {etat, "parce que", {}}, .facturx = {}, .signatures = 0};
    CHECK(format::lire_lecture(format::ecrire_lecture(vide)) == vide);
  }
}

TEST_CASE("other bytes than those of a reading are none") {
  const std::string octets = format::ecrire_lecture(complete());
  for (std::size_t i = 0; i < octets.size(); ++i) CHECK_FALSE(format::lire_lecture(octets.substr(0, i)));
  CHECK_FALSE(format::lire_lecture(octets + "x"));
  CHECK_FALSE(format::lire_lecture("\x80"));
  CHECK_FALSE(format::lire_lecture("\x87\x09\x60\x80\x00\x60\x80\x00"));
  // Any single byte may be another: read or not, it harms nobody.
  for (std::size_t i = 0; i < octets.size(); ++i) {
    std::string autre = octets;
    autre[i] = static_cast<char>(autre[i] ^ 0x55);
    if (const auto lue = format::lire_lecture(autre)) CHECK(lue->texte.pages.size() <= autre.size());
  }
}
