#include "finhop/base/disque.hpp"

#include <catch2/catch.hpp>

#include "finhop/app/entretien/diagnostic.hpp"
#include "finhop/base/panne.hpp"

using namespace finhop;

TEST_CASE("network file systems are known by their number and local ones are left alone") {
  CHECK(systeme_de_fichiers_reseau(0x6969) == "nfs");
  CHECK(systeme_de_fichiers_reseau(0xFF534D42) == "cifs");
  CHECK(systeme_de_fichiers_reseau(0xFE534D42) == "smb2");
  CHECK(systeme_de_fichiers_reseau(0x65735546) == "fuse");
  CHECK(systeme_de_fichiers_reseau(0x01021997) == "9p");
  for (std::uint32_t local : {0xEF53U, 0x58465342U, 0x9123683EU, 0x01021994U, 0x794C7630U, 0x4D44U})
    CHECK_FALSE(systeme_de_fichiers_reseau(local));
}

TEST_CASE("the disk of a path tells its room and a path that is not there is told") {
  CHECK(disque_de(".").libre > 0);
  CHECK_THROWS_AS(disque_de("absent/vraiment"), Panne);
}

TEST_CASE("room is missing when a single byte is") {
  CHECK_FALSE(app::place_manquante(1000, 1000, "x"));
  CHECK(app::place_manquante(999, 1000, "une copie") ==
        "il faut 1,00 ko pour une copie, il en reste 999 octets");
}
