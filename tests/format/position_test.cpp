#include <catch2/catch.hpp>

#include <string>

#include "finhop/format/depot_reader.hpp"

using namespace finhop::format;

namespace {

std::string ou(std::string_view octets, std::string_view mot) {
  const Position p = position(octets, octets.find(mot));
  return std::to_string(p.ligne) + ":" + std::to_string(p.colonne);
}

}  // namespace

TEST_CASE("lines end by LF, CRLF or CR, each counted once") {
  CHECK(ou("a\nb\n  x", "x") == "3:3");
  CHECK(ou("a\r\nb\r\n  x", "x") == "3:3");
  CHECK(ou("a\rb\r  x", "x") == "3:3");
  CHECK(ou("a\r\rb\n\nx", "x") == "5:1");
  CHECK(ou("a\n\rx", "x") == "3:1");
  CHECK(ou("\r\n\r\nx", "x") == "3:1");
  CHECK(ou("\xEF\xBB\xBF\rx", "x") == "2:1");
  CHECK(ou("a\r\xC3\xA9x", "x") == "2:2");
}

TEST_CASE("places asked one after the other are those asked alone, wherever they cut a CRLF") {
  const std::string texte = "a\r\nbé\rc\n\r\n\rd\n";
  Reperage reperage(texte);
  for (std::size_t i = 0; i <= texte.size(); ++i) {
    if (i < texte.size() && (static_cast<unsigned char>(texte[i]) & 0xC0) == 0x80) continue;
    const Position ici = reperage.position(i);
    const Position seule = position(texte, i);
    INFO(i);
    CHECK(ici.ligne == seule.ligne);
    CHECK(ici.colonne == seule.colonne);
  }
}
