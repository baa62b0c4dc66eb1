#include "finhop/base/disque.hpp"

#include <catch2/catch.hpp>

#include <fstream>

#include "base/dossier_temporaire.hpp"
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

TEST_CASE("locks are lost on what is far or of Windows, and doubted on what another program holds") {
  const tests::DossierTemporaire ici;
  const std::filesystem::path montages = ici / "mounts";
  const auto monter = [&](const char* type) {
    std::ofstream(montages) << "/dev/sda1 / ext4 rw 0 0\nx " << ici.chemin().string() << ' ' << type
                            << " rw 0 0\n";
    return systeme_de_fichiers(0x65735546, ici / "finhop.db", montages);
  };
  CHECK(systeme_de_fichiers(0xEF53, ici.chemin()).verrous == Verrous::Tenus);
  for (std::uint32_t loin : {0x01021997U, 0xFF534D42U, 0xFE534D42U, 0x6969U})
    CHECK(systeme_de_fichiers(loin, ici.chemin()).verrous == Verrous::Perdus);
  CHECK(monter("fuse.sshfs").verrous == Verrous::Perdus);
  CHECK(monter("fuse.sshfs").en_mots == "un partage réseau (fuse.sshfs)");
  CHECK(monter("fuse.gocryptfs").verrous == Verrous::Douteux);
  CHECK(systeme_de_fichiers(0x65735546, ici.chemin(), ici / "absent").verrous == Verrous::Douteux);
}

TEST_CASE("the disk of a path tells its room and a path that is not there is told") {
  CHECK(disque_de(".").libre > 0);
  CHECK_THROWS_AS(disque_de("absent/vraiment"), Panne);
}

TEST_CASE("a place of a disk that is not there is told and a folder of this disk is not") {
  const tests::DossierTemporaire ici;
  const std::filesystem::path usb = ici.chemin() / "usb disk";
  std::filesystem::create_directories(usb / "copies");
  const std::filesystem::path montages = ici.chemin() / "fstab";
  std::ofstream(montages) << "# /dev/sdz1 " << ici.chemin().string()
                          << " ext4\n/dev/sda1 / ext4 defaults 0 1\n"
                          << "none none swap sw 0 0\n/dev/sdb1 " << ici.chemin().string()
                          << "/usb\\040disk vfat defaults 0 0\n";
  CHECK(disque_absent(usb, montages) == usb);
  CHECK(disque_absent(usb / "copies", montages) == usb);
  CHECK_FALSE(disque_absent(ici.chemin(), montages));
  CHECK_FALSE(disque_absent(usb, ici.chemin() / "absent"));
  CHECK_FALSE(disque_absent("/", montages));
}

TEST_CASE("room is missing when a single byte is") {
  CHECK_FALSE(app::place_manquante(1000, 1000, "x"));
  CHECK(app::place_manquante(999, 1000, "une copie") ==
        "il faut 1,00 ko pour une copie, il en reste 999 octets");
}
