#include "finhop/base/fichier.hpp"

#include <catch2/catch.hpp>
#include <functional>
#include <stdexcept>

#include "base/dossier_temporaire.hpp"
#include "base/remede_dit.hpp"
#include "finhop/base/digest.hpp"
#include "finhop/base/panne.hpp"

namespace fs = std::filesystem;
using finhop::ecrire_fichier_synchronise;
using finhop::lire_fichier;
using finhop::publier_en_renommant;
using finhop::tests::DossierTemporaire;

namespace {

class DossierCourant {
 public:
  explicit DossierCourant(const fs::path& chemin) : avant_(fs::current_path()) { fs::current_path(chemin); }
  DossierCourant(const DossierCourant&) = delete;
  DossierCourant& operator=(const DossierCourant&) = delete;
  ~DossierCourant() { fs::current_path(avant_); }

 private:
  fs::path avant_;
};

std::string panne(const std::function<void()>& geste) {
  try {
    geste();
  } catch (const finhop::Panne& p) {
    return std::string(p.what()) + " | " + finhop::tests::dit(p.remede());
  }
  return "aucune panne";
}

constexpr std::uint64_t kLarge = 1'000'000;

}  // namespace

TEST_CASE("a file is read back with the very bytes that were written") {
  const DossierTemporaire ici;
  const std::string octets("a\0\r\n\xFF\xC3", 6);
  ecrire_fichier_synchronise(ici / "f", octets);
  CHECK(lire_fichier(ici / "f", kLarge) == octets);
}

TEST_CASE("an empty file is written and read") {
  const DossierTemporaire ici;
  ecrire_fichier_synchronise(ici / "f", "");
  CHECK(fs::exists(ici / "f"));
  CHECK(lire_fichier(ici / "f", kLarge).empty());
}

TEST_CASE("writing a file replaces all that it held") {
  const DossierTemporaire ici;
  ecrire_fichier_synchronise(ici / "f", "longtemps");
  ecrire_fichier_synchronise(ici / "f", "bref");
  CHECK(lire_fichier(ici / "f", kLarge) == "bref");
}

TEST_CASE("a file of exactly the limit is read whole") {
  const DossierTemporaire ici;
  const std::string octets(100'000, 'x');
  ecrire_fichier_synchronise(ici / "f", octets);
  CHECK(lire_fichier(ici / "f", 100'000) == octets);
}

TEST_CASE("a file over the limit is read one byte past it and no further") {
  const DossierTemporaire ici;
  ecrire_fichier_synchronise(ici / "f", std::string(200'000, 'x'));
  const auto limite = GENERATE(std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{65'535},
                               std::uint64_t{65'536}, std::uint64_t{65'537}, std::uint64_t{199'999});
  CHECK(lire_fichier(ici / "f", limite).size() == limite + 1);
}

TEST_CASE("reading a file that is not there is a failure that names it") {
  const DossierTemporaire ici;
  const fs::path absent = ici / "absent.pdf";
  CHECK(panne([&] { lire_fichier(absent, kLarge); }) ==
        "lecture de " + absent.string() + " : le fichier ou le dossier n'existe pas | vérifier le chemin");
  CHECK(panne([&] { finhop::sha256_du_fichier(absent); }) == panne([&] { lire_fichier(absent, kLarge); }));
}

TEST_CASE("reading a folder is a failure that says so") {
  const DossierTemporaire ici;
  CHECK(panne([&] { lire_fichier(ici.chemin(), kLarge); }) ==
        "lecture de " + ici.chemin().string() +
            " : c'est un dossier, pas un fichier | vérifier le disque et le chemin, puis relancer la même "
            "commande");
}

TEST_CASE("a full disk is a failure that names the file and says what to do") {
  CHECK(panne([] { ecrire_fichier_synchronise("/dev/full", "x"); }) ==
        "écriture de /dev/full : le disque est plein | libérer de la place sur ce disque, puis relancer la "
        "même "
        "commande");
}

TEST_CASE("writing into a folder that is not there is a failure that names the file") {
  const DossierTemporaire ici;
  const fs::path dedans = ici / "absent/f";
  CHECK(panne([&] { ecrire_fichier_synchronise(dedans, "x"); }) ==
        "écriture de " + dedans.string() + " : le fichier ou le dossier n'existe pas | vérifier le chemin");
}

TEST_CASE("files and folders are synced and a missing path is a failure that names it") {
  const DossierTemporaire ici;
  ecrire_fichier_synchronise(ici / "f", "x");
  CHECK_NOTHROW(finhop::synchroniser(ici / "f"));
  CHECK_NOTHROW(finhop::synchroniser(ici.chemin()));
  const fs::path absent = ici / "absent";
  CHECK(panne([&] { finhop::synchroniser(absent); }) ==
        "ouverture de " + absent.string() + " : le fichier ou le dossier n'existe pas | vérifier le chemin");
}

TEST_CASE("bytes that cannot be brought to the disk are a failure") {
  // The null device takes every byte and refuses to sync.
  CHECK_THROWS_AS(ecrire_fichier_synchronise("/dev/null", "x"), finhop::Panne);
  CHECK_THROWS_AS(finhop::synchroniser("/dev/null"), finhop::Panne);
}

TEST_CASE("a published folder appears whole under its new name only") {
  const DossierTemporaire ici;
  fs::create_directory(ici / "brouillon");
  ecrire_fichier_synchronise(ici / "brouillon/f", "x");
  publier_en_renommant(ici / "brouillon", ici / "lot");
  CHECK(lire_fichier(ici / "lot/f", kLarge) == "x");
  CHECK_FALSE(fs::exists(ici / "brouillon"));
}

TEST_CASE("publishing works with names that hold no folder") {
  const DossierTemporaire ici;
  const DossierCourant courant(ici.chemin());
  ecrire_fichier_synchronise("brouillon", "x");
  publier_en_renommant("brouillon", "lot");
  CHECK(lire_fichier(ici / "lot", kLarge) == "x");
}

TEST_CASE("publishing over an existing file is refused and changes neither") {
  const DossierTemporaire ici;
  ecrire_fichier_synchronise(ici / "brouillon", "neuf");
  ecrire_fichier_synchronise(ici / "lot", "ancien");
  const fs::path cible = ici / "lot";
  CHECK(panne([&] { publier_en_renommant(ici / "brouillon", cible); }) ==
        "création de " + cible.string() +
            " : ce nom existe déjà | choisir un autre nom, ou déplacer ce qui le porte");
  CHECK(lire_fichier(ici / "brouillon", kLarge) == "neuf");
  CHECK(lire_fichier(ici / "lot", kLarge) == "ancien");
}

TEST_CASE("publishing over an existing empty folder is refused") {
  const DossierTemporaire ici;
  fs::create_directory(ici / "brouillon");
  fs::create_directory(ici / "lot");
  CHECK_THROWS_AS(publier_en_renommant(ici / "brouillon", ici / "lot"), finhop::Panne);
  CHECK(fs::exists(ici / "brouillon"));
}

TEST_CASE("publishing over a link to nothing is refused") {
  const DossierTemporaire ici;
  ecrire_fichier_synchronise(ici / "brouillon", "neuf");
  fs::create_symlink(ici / "nulle-part", ici / "lot");
  CHECK_THROWS_AS(publier_en_renommant(ici / "brouillon", ici / "lot"), finhop::Panne);
  CHECK(fs::is_symlink(ici / "lot"));
}

TEST_CASE("publishing what is not there is a failure") {
  const DossierTemporaire ici;
  CHECK_THROWS_AS(publier_en_renommant(ici / "absent", ici / "lot"), finhop::Panne);
  CHECK_FALSE(fs::exists(ici / "lot"));
}

TEST_CASE("the digest of a file is that of its bytes") {
  const DossierTemporaire ici;
  const auto taille = GENERATE(std::size_t{0}, std::size_t{1}, std::size_t{65'536}, std::size_t{65'537},
                               std::size_t{300'000});
  const std::string octets(taille, 'x');
  ecrire_fichier_synchronise(ici / "f", octets);
  CHECK(finhop::sha256_du_fichier(ici / "f") == finhop::sha256(octets));
}

TEST_CASE("a size for people is in bytes then in ko then in Mo") {
  CHECK(finhop::taille_lisible(0) == "0 octet");
  CHECK(finhop::taille_lisible(1) == "1 octet");
  CHECK(finhop::taille_lisible(2) == "2 octets");
  CHECK(finhop::taille_lisible(999) == "999 octets");
  CHECK(finhop::taille_lisible(1'000) == "1,00 ko");
  CHECK(finhop::taille_lisible(1'000'000) == "1,00 Mo");
  CHECK(finhop::taille_lisible(200'000'000) == "200,00 Mo");
}

TEST_CASE("a size for people never rounds up to a limit that is not reached") {
  CHECK(finhop::taille_lisible(999'999) == "999,99 ko");
  CHECK(finhop::taille_lisible(2'999'999) == "2,99 Mo");
}
