#include "finhop/archive/zip_writer.hpp"

#include <malloc.h>
#include <zip.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <vector>

#include "archive/zip_a_ecrire.hpp"
#include "base/dossier_temporaire.hpp"
#include "finhop/base/digest.hpp"
#include "finhop/base/fichier.hpp"

namespace fs = std::filesystem;
using finhop::archive::ecrire_zip;
using finhop::archive::ZipEntry;
using finhop::tests::DossierTemporaire;
using zip_a_ecrire::deux_pieces;
using zip_a_ecrire::entree;

namespace {

class TimeZone {
 public:
  explicit TimeZone(const char* nom) {
    if (const char* avant = std::getenv("TZ")) avant_ = avant;
    ::setenv("TZ", nom, 1);
    ::tzset();
  }
  TimeZone(const TimeZone&) = delete;
  TimeZone& operator=(const TimeZone&) = delete;
  ~TimeZone() {
    avant_.empty() ? ::unsetenv("TZ") : ::setenv("TZ", avant_.c_str(), 1);
    ::tzset();
  }

 private:
  std::string avant_;
};

std::uint64_t taille_prevue(const std::vector<ZipEntry>& entrees) {
  std::uint64_t taille = 22;
  for (const ZipEntry& e : entrees) taille += 30 + 46 + 2 * e.nom.size() + e.taille;
  return taille;
}

struct Lue {
  std::string nom;
  std::string octets;
  unsigned methode;
  unsigned chiffrement;
  friend bool operator==(const Lue&, const Lue&) = default;
};

std::vector<Lue> relire(const fs::path& chemin) {
  const std::unique_ptr<zip_t, decltype(&zip_discard)> zip(
      zip_open(chemin.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr), zip_discard);
  std::vector<Lue> lues;
  if (zip == nullptr) return lues;
  for (zip_uint64_t rang = 0; rang < static_cast<zip_uint64_t>(zip_get_num_entries(zip.get(), 0)); ++rang) {
    zip_stat_t etat;
    zip_stat_index(zip.get(), rang, 0, &etat);
    std::string octets(etat.size, '\0');
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> fichier(zip_fopen_index(zip.get(), rang, 0),
                                                                     zip_fclose);
    octets.resize(static_cast<std::size_t>(zip_fread(fichier.get(), octets.data(), octets.size())));
    lues.push_back({etat.name, octets, etat.comp_method, etat.encryption_method});
  }
  return lues;
}

std::string octets_du_zip(const char* fuseau) {
  const TimeZone ici(fuseau);
  const DossierTemporaire dossier;
  ecrire_zip(dossier / "lot.zip", deux_pieces());
  return finhop::lire_fichier(dossier / "lot.zip", 1'000'000);
}

std::size_t octets_tenus() {
  const struct mallinfo2 etat = ::mallinfo2();
  return etat.uordblks + etat.hblkhd;
}

unsigned mot(const std::string& octets, std::size_t place) {
  return static_cast<unsigned char>(octets[place]) + 256U * static_cast<unsigned char>(octets[place + 1]);
}

}  // namespace

TEST_CASE("a zip holds its entries in the order given and stored without encryption") {
  const DossierTemporaire dossier;
  ecrire_zip(dossier / "lot.zip", deux_pieces());
  const std::vector<Lue> attendues{
      {"HOP-PFI-Va1-VA-00001.pdf", "attestation", ZIP_CM_STORE, ZIP_EM_NONE},
      {"HOP-PFI-Va1-FACTURE-00001.pdf", std::string(70'000, 'f'), ZIP_CM_STORE, ZIP_EM_NONE}};
  CHECK(relire(dossier / "lot.zip") == attendues);
}

TEST_CASE("the same entries give the same zip bytes in every time zone") {
  CHECK(finhop::sha256(octets_du_zip("UTC")) == finhop::sha256(octets_du_zip("Asia/Tokyo")));
  CHECK(finhop::sha256(octets_du_zip("UTC")) == finhop::sha256(octets_du_zip("America/Caracas")));
}

TEST_CASE(
    "a zip entry says 1 January 1980 at midnight and asks for neither a data descriptor nor an extra field") {
  const std::string octets = octets_du_zip("Europe/Paris");
  CHECK(mot(octets, 6) == 0);        // flags
  CHECK(mot(octets, 10) == 0);       // time
  CHECK(mot(octets, 12) == 0x0021);  // date
  CHECK(mot(octets, 28) == 0);       // extra field
}

TEST_CASE("the size of a zip is known before it is written") {
  const DossierTemporaire dossier;
  const std::vector<std::vector<ZipEntry>> lots{{}, {entree("vide.pdf", "")}, deux_pieces()};
  for (const std::vector<ZipEntry>& lot : lots) {
    const fs::path chemin = dossier / "lot.zip";
    ecrire_zip(chemin, lot);
    CHECK(fs::file_size(chemin) == taille_prevue(lot));
    CHECK(relire(chemin).size() == lot.size());
    fs::remove(chemin);
  }
}

TEST_CASE("a full zip of four hundred entries keeps the foretold size") {
  const DossierTemporaire dossier;
  std::vector<ZipEntry> lot;
  for (int i = 0; i < 400; ++i)
    lot.push_back(entree("HOP-PFI-Va1-VA-" + std::to_string(10'000 + i) + ".pdf", "%PDF"));
  ecrire_zip(dossier / "lot.zip", lot);
  CHECK(fs::file_size(dossier / "lot.zip") == taille_prevue(lot));
  CHECK(std::distance(fs::directory_iterator(dossier.chemin()), fs::directory_iterator()) == 1);
}

TEST_CASE("each zip entry is read once in the order given") {
  const DossierTemporaire dossier;
  std::vector<std::string> lus;
  std::vector<ZipEntry> lot;
  for (const char* nom : {"a.pdf", "b.pdf", "c.pdf"})
    lot.push_back({nom, 3, [nom, &lus] {
                     lus.emplace_back(nom);
                     return std::string("pdf");
                   }});
  ecrire_zip(dossier / "lot.zip", lot);
  CHECK(lus == std::vector<std::string>{"a.pdf", "b.pdf", "c.pdf"});
}

TEST_CASE("the bytes of four zip entries at most are held at once") {
  constexpr std::size_t kPiece = 3'000'000;
  const DossierTemporaire dossier;
  std::vector<std::size_t> tenus;
  std::vector<ZipEntry> lot;
  for (int i = 0; i < 12; ++i)
    lot.push_back({"a" + std::to_string(i) + ".pdf", kPiece, [&tenus] {
                     tenus.push_back(octets_tenus());
                     return std::string(kPiece, 'x');
                   }});
  ecrire_zip(dossier / "lot.zip", lot);
  REQUIRE(tenus.size() == 12);
  // Three besides the one that is about to be read, in buffers that grew by doubling.
  CHECK(tenus.back() < tenus.front() + 4 * kPiece);
}

TEST_CASE("the size and the digest told of a zip are those of its file") {
  const DossierTemporaire dossier;
  std::vector<ZipEntry> lot{entree("vide.pdf", "")};
  for (int i = 0; i < 5; ++i)
    lot.push_back(entree("a" + std::to_string(i) + ".pdf",
                         std::string(1'300'000 * static_cast<std::size_t>(i), static_cast<char>('a' + i))));
  for (const std::vector<ZipEntry>& entrees : {std::vector<ZipEntry>{}, deux_pieces(), lot}) {
    const fs::path chemin = dossier / "lot.zip";
    const auto ecrit = ecrire_zip(chemin, entrees);
    CHECK(ecrit.taille == fs::file_size(chemin));
    CHECK(ecrit.sha256 == finhop::sha256_du_fichier(chemin));
    CHECK(relire(chemin).size() == entrees.size());
    fs::remove(chemin);
  }
}
