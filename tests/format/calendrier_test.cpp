// The calendar as RFC 5545 wants it: ends of line, folds, escapes.
#include "finhop/format/calendrier.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace finhop;
using namespace finhop::format;

namespace {

const Instant kMaintenant = Instant::exact_iso("2022-05-16T09:00:00Z").value();

std::string un(const std::string& titre) {
  const std::vector<domain::RendezVous> liste{
      {"u-1@finhop", Jour::exact_iso("2022-06-30").value(), titre, {}}};
  return ecrire_calendrier("finhop", kMaintenant, liste);
}

// As a reader does it: RFC 5545, 3.1.
std::string deplier(std::string texte) {
  for (std::size_t i = texte.find("\r\n "); i != std::string::npos; i = texte.find("\r\n ", i))
    texte.erase(i, 3);
  return texte;
}

std::vector<std::string> lignes(const std::string& texte) {
  std::vector<std::string> toutes;
  for (std::size_t debut = 0; debut < texte.size();) {
    const std::size_t fin = texte.find("\r\n", debut);
    REQUIRE(fin != std::string::npos);
    toutes.push_back(texte.substr(debut, fin - debut));
    debut = fin + 2;
  }
  return toutes;
}

}  // namespace

TEST_CASE("a calendar opens and closes holds whole days and the uid that was given") {
  const std::vector<std::string> l = lignes(un("Date limite"));
  CHECK(l.front() == "BEGIN:VCALENDAR");
  CHECK(l.back() == "END:VCALENDAR");
  for (const char* attendue : {"VERSION:2.0", "UID:u-1@finhop", "DTSTAMP:20220516T090000Z",
                               "DTSTART;VALUE=DATE:20220630", "SUMMARY:Date limite"})
    CHECK(std::ranges::find(l, attendue) != l.end());
}

TEST_CASE("what has a meaning in a calendar is escaped") {
  CHECK(un("a,b;c\\d\ne").find("SUMMARY:a\\,b\\;c\\\\d\\ne\r\n") != std::string::npos);
}

TEST_CASE("no line is above 75 bytes no character is cut and unfolding gives the text back") {
  for (std::size_t n = 0; n < 200; ++n) {
    std::string titre(n, 'x');
    for (int i = 0; i < 60; ++i) titre += "é€";
    const std::string texte = un(titre);
    for (const std::string& ligne : lignes(texte)) {
      CHECK(ligne.size() <= 75);
      CHECK((ligne.empty() || (static_cast<unsigned char>(ligne.front()) & 0xC0U) != 0x80U));
      if (ligne.starts_with(' ')) CHECK((static_cast<unsigned char>(ligne[1]) & 0xC0U) != 0x80U);
    }
    CHECK(deplier(texte).find("SUMMARY:" + titre + "\r\n") != std::string::npos);
  }
}
