// Zips made to harm or damaged on the way: no crash, bounded memory, and never other bytes than those put in.
#include <sys/resource.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "archive/zip_fabrique.hpp"

using namespace zip_lu;

namespace {

// Lets the process grow by so many bytes and no more.
class MemoryLimit {
 public:
  explicit MemoryLimit(rlim_t octets) {
    rlim_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    ::getrlimit(RLIMIT_AS, &avant_);
    const rlimit limite{pages * 4096 + octets, avant_.rlim_max};
    ::setrlimit(RLIMIT_AS, &limite);
  }
  MemoryLimit(const MemoryLimit&) = delete;
  MemoryLimit& operator=(const MemoryLimit&) = delete;
  ~MemoryLimit() { ::setrlimit(RLIMIT_AS, &avant_); }

 private:
  rlimit avant_{};
};

// What is given without error is what was put in, at its place as long as the table has as many files. A folder
// that loses its `/` becomes a file without bytes.
bool fidele(const fs::path& chemin, const Noms& bonnes) {
  const Noms lues = toutes(ZipReader(chemin));
  for (std::size_t i = 0; i < lues.size(); ++i) {
    const bool bonne = lues.size() == bonnes.size()
                           ? lues[i] == bonnes[i]
                           : lues[i].empty() || std::ranges::find(bonnes, lues[i]) != bonnes.end();
    if (!bonne && !lues[i].starts_with('[')) return false;
  }
  return true;
}

// Small zips of four kinds: plain, with a zip inside, streamed with data descriptors, Zip64.
std::vector<std::string> petits_zips() {
  return {zip_de(trois_pieces(), "un commentaire"),
          zip_de({{"dedans.zip", zip_de({{"a", "x"}}), ZIP_CM_STORE}, {"b", "y"}}),
          finhop::lire_fichier(donnee("flux.zip"), kAssez),
          finhop::lire_fichier(donnee("flux-zip64.zip"), kAssez)};
}

}  // namespace

TEST_CASE("a zip that is cut after it was opened is an error of its entries") {
  const Dossier dossier;
  const fs::path chemin = dossier.poser(zip_de({{"a", "x"}}));
  ZipReader zip(chemin);
  fs::resize_file(chemin, 20);
  CHECK(lue(zip, 0) == "[il est coupé ou abîmé]");
}

TEST_CASE("a compression other than deflate is an error of the entry") {
  for (const std::uint64_t methode : {1U, 9U, 12U, 14U, 93U, 95U, 97U})
    CHECK(lue(changer_ligne(zip_de({{"a", "x"}}), 10, nombre(methode, 2))) ==
          "[sa compression n'est pas lue]");
}

TEST_CASE("bytes without their sum are an error of that entry alone") {
  std::string octets = zip_de(trois_pieces());
  remplacer(octets, "image", "Image");
  CHECK(toutes(ZipReader(Dossier().poser(octets))) ==
        Noms{trois_pieces()[0].octets, "[il est abîmé : ses octets n'ont pas leur somme de contrôle]", ""});
}

TEST_CASE("an entry of another size than the table tells is an error") {
  for (const zip_int32_t methode : {ZIP_CM_STORE, ZIP_CM_DEFLATE})
    for (const std::uint64_t taille : {0U, 5U, 99U, 101U, 4'000'000'000U}) {
      const std::string octets = zip_de({{"a", std::string(100, 'x'), methode}});
      CHECK(lue(changer_ligne(octets, 24, nombre(taille, 4))) ==
            "[il est abîmé : il n'a pas la taille annoncée]");
    }
}

TEST_CASE("a stored entry of which the table tells neither byte nor sum is an error") {
  const std::string octets = changer_ligne(zip_de({{"a", "x", ZIP_CM_STORE}}), 24, nombre(0, 4));
  CHECK(lue(changer_ligne(octets, 16, nombre(0, 4))) == "[il est abîmé : il n'a pas la taille annoncée]");
}

TEST_CASE("an entry that the end of the file cuts is an error") {
  const std::string octets = zip_de({{"a", std::string(100, 'x'), ZIP_CM_STORE}});
  CHECK(lue(changer_ligne(octets, 20, nombre(4'000'000, 4))) == "[il est coupé ou abîmé]");
  CHECK(lue(changer_ligne(octets, 42, nombre(4'000'000, 4))) == "[il est coupé ou abîmé]");
}

TEST_CASE("the sum of an entry as large as the limit is verified") {
  CHECK(lue(changer_ligne(zip_de({{"a", "douze octets"}}), 16, "crc?"), 12) ==
        "[il est abîmé : ses octets n'ont pas leur somme de contrôle]");
}

TEST_CASE("a bomb costs no more than the limit whatever size it tells") {
  const std::string vraie = zip_de({{"bombe", std::string(100'000'000, '\0')}});
  // In the table, and in the header of its one entry, which must agree with it.
  const auto annoncer = [&](std::uint64_t taille) {
    return changer_ligne(vraie, 24, nombre(taille, 4)).replace(22, 4, nombre(taille, 4));
  };
  const std::string modeste = annoncer(10);
  const std::string vantarde = annoncer(4'294'967'294);
  const MemoryLimit limite(8'000'000);
  CHECK(lue(vraie) == std::string(kAssez + 1, '\0'));
  CHECK(lue(vantarde) == std::string(kAssez + 1, '\0'));
  CHECK(lue(modeste) == "[il est abîmé : il n'a pas la taille annoncée]");
}

TEST_CASE("a zip of more than 20 000 entries is refused") {
  std::vector<Piece> pieces = vides(20'000);
  for (Piece& piece : pieces) piece.nom.resize(180, '_');
  CHECK(ZipReader(Dossier().poser(zip_de(pieces))).entrees().size() == 20'000);
  pieces.push_back({"de trop/", ""});
  const ZipReader zip(Dossier().poser(zip_de(pieces)));
  CHECK(defaut_de(zip) == "il contient plus de 20000 fichiers");
  CHECK(zip.entrees().empty());
}

TEST_CASE("a file above 2 000 000 000 bytes is refused unread") {
  const Dossier dossier;
  std::ofstream(dossier / "gros.zip") << "PK";
  fs::resize_file(dossier / "gros.zip", 2'000'000'001);
  CHECK(defaut_de(ZipReader(dossier / "gros.zip")) == "il dépasse 2 Go");
  fs::resize_file(dossier / "gros.zip", 2'000'000'000);
  CHECK(defaut_de(ZipReader(dossier / "gros.zip")) == "ce n'est pas un zip, ou il est coupé");
}

TEST_CASE("a table whose lines are huge or that a comment multiplies is refused before it costs") {
  std::vector<Piece> pieces = vides(2'000);
  std::string octets = zip_de(pieces);
  const std::string fin = octets.substr(octets.size() - 22);
  octets.replace(octets.size() - 2, 2, nombre(22 * 300, 2));
  for (int i = 0; i < 300; ++i) octets += fin;
  CHECK(defaut_de(octets) == "sa table des fichiers est démesurée");
  pieces.resize(200);
  for (Piece& piece : pieces) piece.nom.resize(60'000, 'x');
  CHECK(defaut_de(zip_de(pieces)) == "sa table des fichiers est démesurée");
}

TEST_CASE("a Zip64 end that announces billions of entries takes no memory") {
  std::string octets = zip_de({{"a", "x"}});
  const std::size_t table = octets.find(kLigne);
  const std::size_t fin = octets.size() - 22;
  const auto avec_fin64 = [&](std::uint64_t entrees) {
    const std::string fin64 = "PK\6\6" + nombre(44, 8) + nombre(45, 2) + nombre(45, 2) + nombre(0, 8) +
                              nombre(entrees, 8) + nombre(entrees, 8) + nombre(fin - table, 8) +
                              nombre(table, 8);
    const std::string renvoi = "PK\6\7" + nombre(0, 4) + nombre(fin, 8) + nombre(1, 4);
    return octets.substr(0, fin) + fin64 + renvoi + "PK\5\6" + nombre(0, 4) + std::string(12, '\xFF') +
           nombre(0, 2);
  };
  CHECK(lue(avec_fin64(1)) == "x");
  const std::string menteur = avec_fin64(1ULL << 40U);
  const MemoryLimit limite(8'000'000);
  CHECK(defaut_de(menteur) == "sa table des fichiers est abîmée");
}

TEST_CASE("a zip cut anywhere is a defect and lists nothing") {
  const Dossier dossier;
  for (const std::string& bon : petits_zips())
    for (std::size_t n = 0; n < bon.size(); ++n) {
      INFO(n);
      const ZipReader zip(dossier.poser(std::string_view(bon).substr(0, n)));
      CHECK(zip.defaut());
      CHECK(zip.entrees().empty());
    }
}

TEST_CASE("a zip with one changed byte never gives other bytes than those put in it") {
  const Dossier dossier;
  for (const std::string& bon : petits_zips()) {
    const Noms bonnes = toutes(ZipReader(dossier.poser(bon)));
    for (std::size_t i = 0; i < bon.size(); ++i)
      for (const unsigned masque : {1U, 2U, 4U, 8U, 16U, 32U, 64U, 128U, 255U}) {
        std::string change = bon;
        change[i] = static_cast<char>(static_cast<unsigned char>(change[i]) ^ masque);
        INFO(i << " ^ " << masque);
        CHECK(fidele(dossier.poser(change), bonnes));
      }
  }
}
