#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <csignal>

#include "archive/zip_a_ecrire.hpp"
#include "base/dossier_temporaire.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"

namespace fs = std::filesystem;
using finhop::Panne;
using finhop::archive::ecrire_zip;
using finhop::archive::ZipEntry;
using finhop::tests::DossierTemporaire;
using zip_a_ecrire::deux_pieces;
using zip_a_ecrire::entree;

namespace {

// A disk that refuses to let a file grow.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t octets) : signal_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &avant_);
    const rlimit limite{octets, avant_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limite);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;
  ~FileSizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &avant_);
    std::signal(SIGXFSZ, signal_);
  }

 private:
  rlimit avant_{};
  void (*signal_)(int);
};

}  // namespace

TEST_CASE("an exception thrown while an entry is read comes out unchanged and leaves nothing behind") {
  struct Perdue {
    int numero;
  };
  const DossierTemporaire dossier;
  std::vector<ZipEntry> lot = deux_pieces();
  lot[1].lire = []() -> std::string { throw Perdue{42}; };
  int numero = 0;
  try {
    ecrire_zip(dossier / "lot.zip", lot);
  } catch (const Perdue& perdue) {
    numero = perdue.numero;
  }
  CHECK(numero == 42);
  CHECK(fs::is_empty(dossier.chemin()));
}

TEST_CASE("an entry that gives more or fewer bytes than announced breaks the zip and leaves nothing behind") {
  const DossierTemporaire dossier;
  for (const std::uint64_t annonce : {std::uint64_t{10}, std::uint64_t{12}}) {
    std::vector<ZipEntry> lot = deux_pieces();
    lot[0].taille = annonce;
    CHECK_THROWS_AS(ecrire_zip(dossier / "lot.zip", lot), Panne);
    CHECK(fs::is_empty(dossier.chemin()));
  }
}

TEST_CASE("a zip never replaces a file that exists") {
  const DossierTemporaire dossier;
  finhop::ecrire_fichier_synchronise(dossier / "lot.zip", "ancien");
  CHECK_THROWS_AS(ecrire_zip(dossier / "lot.zip", deux_pieces()), Panne);
  CHECK_THROWS_AS(ecrire_zip(dossier / "lot.zip", {}), Panne);
  CHECK(finhop::lire_fichier(dossier / "lot.zip", 100) == "ancien");
  CHECK(std::distance(fs::directory_iterator(dossier.chemin()), fs::directory_iterator()) == 1);
}

TEST_CASE("a zip in a folder that does not exist is a breakdown that names the path and the reason") {
  const DossierTemporaire dossier;
  const fs::path chemin = dossier / "absent" / "lot.zip";
  CHECK_THROWS_WITH(ecrire_zip(chemin, deux_pieces()),
                    "écriture de " + chemin.string() + " : le fichier ou le dossier n'existe pas");
  CHECK_THROWS_AS(ecrire_zip(chemin, {}), Panne);
  CHECK(fs::is_empty(dossier.chemin()));
}

TEST_CASE("a disk that refuses the zip halfway leaves nothing behind") {
  const DossierTemporaire dossier;
  const std::vector<ZipEntry> lot{entree("a.pdf", std::string(300'000, 'a')),
                                  entree("b.pdf", std::string(900'000, 'b'))};
  std::string message;
  {
    const FileSizeLimit limite(600'000);
    try {
      ecrire_zip(dossier / "lot.zip", lot);
    } catch (const Panne& panne) {
      message = panne.what();
    }
  }
  CHECK(message ==
        "écriture de " + (dossier / "lot.zip").string() + " : le disque refuse un fichier de cette taille");
  CHECK(fs::is_empty(dossier.chemin()));
}

TEST_CASE("an entry name that is not flat ASCII or comes twice is refused before anything is written") {
  const DossierTemporaire dossier;
  for (const char* nom : {"", "../a.pdf", "sous/a.pdf", "sous\\a.pdf", "pièce.pdf", "a b.pdf", "a\n.pdf"}) {
    CHECK_THROWS_AS(ecrire_zip(dossier / "lot.zip", std::vector{entree(nom, "x")}), Panne);
    CHECK(fs::is_empty(dossier.chemin()));
  }
  CHECK_THROWS_AS(ecrire_zip(dossier / "lot.zip", std::vector{entree("a.pdf", "x"), entree("a.pdf", "y")}),
                  Panne);
  CHECK(fs::is_empty(dossier.chemin()));
}
