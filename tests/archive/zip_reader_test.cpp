#include "finhop/archive/zip_reader.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <limits>

#include "archive/zip_fabrique.hpp"
#include "finhop/archive/zip_writer.hpp"
#include "finhop/base/panne.hpp"

using namespace zip_lu;
using finhop::Panne;

namespace {

// From now on what reads the open file reads the other one.
void remplacer_fichier_ouvert(const fs::path& chemin, const fs::path& autre) {
  for (const auto& ouvert : fs::directory_iterator("/proc/self/fd")) {
    std::error_code ferme_depuis;
    if (fs::read_symlink(ouvert, ferme_depuis) != chemin) continue;
    const int descripteur = ::open(autre.c_str(), O_RDONLY);
    ::dup2(descripteur, std::stoi(ouvert.path().filename().string()));
    ::close(descripteur);
    return;
  }
}

}  // namespace

TEST_CASE("a zip that finhop wrote is read back") {
  const Dossier dossier;
  const std::vector<finhop::archive::ZipEntry> lot{
      {"b.pdf", 3, [] { return "pdf"; }}, {"a.csv", 6'000'000, [] { return std::string(6'000'000, 'x'); }}};
  finhop::archive::ecrire_zip(dossier / "lot.zip", lot);
  ZipReader zip(dossier / "lot.zip");
  CHECK(zip.taille_fichier() == fs::file_size(dossier / "lot.zip"));
  CHECK(defaut_de(zip) == "");
  CHECK(noms_de(zip) == Noms{"b.pdf", "a.csv"});
  CHECK(zip.entrees()[1].taille == 6'000'000);
  const bool entiere = lue(zip, 1, 6'000'000) == std::string(6'000'000, 'x');
  CHECK(entiere);
  CHECK(lue(zip, 0) == "pdf");
}

TEST_CASE("a deflated zip is read in any order and as often as wanted while folders are skipped") {
  const Dossier dossier;
  ZipReader ouvert(dossier.poser(zip_de(trois_pieces())));
  ZipReader zip = std::move(ouvert);
  CHECK(noms_de(zip) == Noms{"a.pdf", "sous/é.png", "vide.csv"});
  for (int fois = 0; fois < 2; ++fois) {
    CHECK(lue(zip, 2) == "");
    CHECK(lue(zip, 1) == "image");
    CHECK(lue(zip, 0) == trois_pieces()[0].octets);
  }
}

TEST_CASE("zips that usual tools write with streams or Zip64 are read") {
  CHECK(noms_de(ZipReader(donnee("flux.zip"))) == Noms{"a.txt", "d/é.txt"});
  CHECK(toutes(ZipReader(donnee("flux.zip"))) == Noms{"facture en clair\n", "dedans\n"});
  CHECK(toutes(ZipReader(donnee("flux-zip64.zip"))) == Noms{"facture en clair\n"});
  CHECK(noms_de(ZipReader(donnee("python.zip"))) == Noms{"sous/réponse.txt", "plat.txt"});
  CHECK(toutes(ZipReader(donnee("python.zip"))).at(1) == "x");
}

TEST_CASE("a zip without entries is good and an empty file is not") {
  const Dossier dossier;
  finhop::archive::ecrire_zip(dossier / "rien.zip", {});
  const ZipReader zip(dossier / "rien.zip");
  CHECK(defaut_de(zip) == "");
  CHECK(zip.entrees().empty());
  CHECK(defaut_de("") == "il est vide");
}

TEST_CASE("a file that is not a zip or has no end is said so") {
  CHECK(defaut_de("%PDF-1.7") == "ce n'est pas un zip, ou il est coupé");
  CHECK(defaut_de(zip_de(trois_pieces()).substr(0, 200)) == "ce n'est pas un zip, ou il est coupé");
}

TEST_CASE("names are listed as they are and made printable") {
  std::string octets = zip_de({{"AAAAAAAA", "x"}, {"B\\b", "x"}, {"/C", "x"}, {"../D", "x"}, {"EEE", "x"}});
  remplacer(octets, "AAAAAAAA", "p\xE9\x82.\n\x1B[m");
  remplacer(octets, "EEE", std::string_view("E\0E", 3));
  CHECK(noms_de(ZipReader(Dossier().poser(octets))) ==
        Noms{"p\xE9\x82.\x0A\x1B[m", "B\\b", "/C", "../D", "E E"});
}

TEST_CASE("a missing file or a folder or a FIFO is a breakdown that names the path") {
  const Dossier dossier;
  ::mkfifo((dossier / "tube").c_str(), 0600);
  const std::string debut = "lecture du zip " + (dossier / "").string();
  CHECK_THROWS_WITH(ZipReader(dossier / "absent"), debut + "absent : le fichier ou le dossier n'existe pas");
  CHECK_THROWS_WITH(ZipReader(dossier / ""), debut + " : c'est un dossier, pas un fichier");
  CHECK_THROWS_WITH(ZipReader(dossier / "tube"), debut + "tube : ce n'est pas un fichier ordinaire");
  CHECK_THROWS_AS(ZipReader("/dev/zero"), Panne);
}

TEST_CASE("a disk that fails while a zip is read is a breakdown and not a fault of the zip") {
  const Dossier dossier;
  const fs::path chemin = dossier.poser(zip_de({{"a", "x"}}));
  ZipReader zip(chemin);
  remplacer_fichier_ouvert(chemin, dossier / "");
  CHECK_THROWS_WITH(zip.lire(0, 10),
                    "lecture du zip " + chemin.string() + " : c'est un dossier, pas un fichier");
}

TEST_CASE("a zip that asks for a password is listed and none of its entries is given") {
  const Noms refus(2, "[il demande un mot de passe]");
  CHECK(defaut_de(ZipReader(donnee("zipcrypto.zip"))) == "il demande un mot de passe");
  CHECK(noms_de(ZipReader(donnee("zipcrypto.zip"))) == Noms{"a.txt", "b.txt"});
  CHECK(toutes(ZipReader(donnee("zipcrypto.zip"))) == refus);
  const std::string aes = zip_de({{"a", "x"}, {"b", "x", ZIP_CM_STORE, ZIP_EM_AES_256}});
  CHECK(defaut_de(aes) == "il demande un mot de passe");
  CHECK(toutes(ZipReader(Dossier().poser(aes))) == Noms{"x", "[il demande un mot de passe]"});
}

TEST_CASE("a name that comes twice is a defect of the zip") {
  std::string octets = zip_de({{"a.pdf", "un"}, {"b.pdf", "deux"}});
  remplacer(octets, "b.pdf", "a.pdf");
  CHECK(defaut_de(octets) == "il contient deux fois « a.pdf »");
  CHECK(noms_de(ZipReader(Dossier().poser(octets))) == Noms{"a.pdf", "a.pdf"});
}

TEST_CASE("an entry larger than the limit gives one byte more than the limit") {
  const std::string octets = zip_de({{"a", "douze octets"}});
  CHECK(lue(octets, 0) == "d");
  CHECK(lue(octets, 11) == "douze octets");
  CHECK(lue(octets, 12) == "douze octets");
  CHECK(lue(octets, std::numeric_limits<std::uint64_t>::max()) == "douze octets");
}
