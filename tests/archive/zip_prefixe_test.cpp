// What precedes a zip, and what follows it: told, and read all the same when nothing else could be read there.
#include <catch2/catch.hpp>

#include "archive/zip_fabrique.hpp"
#include "finhop/base/petit_boutien.hpp"

using namespace zip_lu;

namespace {

const std::string kEntetesHttp = "HTTP/1.1 200 OK\r\n\r\n";
constexpr const char* kPrecede = "des octets étrangers précèdent le zip : d'autres programmes le refusent";
constexpr const char* kSuivi = "des octets étrangers suivent la fin du zip : d'autres programmes le refusent";

std::string le_zip() {
  return zip_de(trois_pieces());
}

std::string avertissement_de(std::string_view octets) {
  return ZipReader(Dossier().poser(octets)).avertissement().value_or("");
}

Noms contenus_de(std::string_view octets) {
  const Dossier dossier;
  return toutes(ZipReader(dossier.poser(octets)));
}

// As a self-extracting program does: the places of its table count the bytes that precede it.
std::string avec_prefixe_compte(const std::string& prefixe) {
  std::string octets = prefixe + le_zip();
  const auto ajouter = [&](std::size_t place) {
    octets.replace(place, 4, nombre(finhop::petit_boutien(octets, place, 4) + prefixe.size(), 4));
  };
  for (std::size_t ligne = octets.find(kLigne); ligne != std::string::npos;
       ligne = octets.find(kLigne, ligne + 1))
    ajouter(ligne + 42);
  ajouter(octets.rfind("PK\5\6") + 16);
  return octets;
}

}  // namespace

TEST_CASE("a zip that other bytes precede is read and told, whether its table counts them or not") {
  const Noms attendus = contenus_de(le_zip());
  CHECK(avertissement_de(le_zip()) == "");
  for (const std::string& prefixe : {std::string("x"), kEntetesHttp, std::string(65'536, '\0')}) {
    INFO(prefixe.size());
    for (const std::string& octets : {prefixe + le_zip(), avec_prefixe_compte(prefixe)}) {
      CHECK(defaut_de(octets) == "");
      CHECK(contenus_de(octets) == attendus);
      CHECK(avertissement_de(octets) == kPrecede);
    }
  }
}

TEST_CASE("a Zip64 that other bytes precede is read too") {
  std::string octets = le_zip();
  const std::size_t fin = octets.rfind("PK\5\6");
  const std::size_t lignes = finhop::petit_boutien(octets, fin + 10, 2);
  const std::string places = octets.substr(fin + 12, 8);
  const std::string fin64 = std::string("PK\6\6") + nombre(44, 8) + nombre(45, 2) + nombre(45, 2) +
                            nombre(0, 8) + nombre(lignes, 8) + nombre(lignes, 8) + places.substr(0, 4) +
                            nombre(0, 4) + places.substr(4) + nombre(0, 4);
  const std::string renvoi = std::string("PK\6\7") + nombre(0, 4) + nombre(fin, 8) + nombre(1, 4);
  octets.insert(fin, fin64 + renvoi);
  octets.replace(octets.rfind("PK\5\6") + 16, 4, nombre(0xFFFF'FFFF, 4));
  const Noms attendus = contenus_de(le_zip());
  CHECK(contenus_de(octets) == attendus);
  CHECK(contenus_de(kEntetesHttp + octets) == attendus);
  CHECK(avertissement_de(kEntetesHttp + octets) == kPrecede);
}

TEST_CASE("bytes after the end of a zip are told") {
  CHECK(contenus_de(le_zip() + "suite") == contenus_de(le_zip()));
  CHECK(avertissement_de(le_zip() + "suite") == kSuivi);
  CHECK(avertissement_de(kEntetesHttp + le_zip() + "suite") == kPrecede);
  CHECK(avertissement_de(zip_de(trois_pieces(), "un commentaire")) == "");
  CHECK(avertissement_de(finhop::lire_fichier(donnee("flux.zip"), 10'000)) == "");
}

TEST_CASE("a zip that another precedes, or more bytes than a stray line, is none") {
  const std::string autre = zip_de({{"b.pdf", "une autre facture"}});
  const std::string precede = "un autre zip le précède, ou trop d'octets étrangers";
  CHECK(defaut_de(autre + le_zip()) == precede);
  CHECK(defaut_de(autre + kEntetesHttp + le_zip()) == precede);
  CHECK(defaut_de(kEntetesHttp + autre + le_zip()) == precede);
  CHECK(defaut_de(std::string(65'537, '\0') + le_zip()) == precede);
  CHECK(defaut_de(kEntetesHttp + le_zip().substr(1)) == precede);
  CHECK(defaut_de(autre.substr(0, 60) + le_zip()) == precede);
}

TEST_CASE("a zip that other bytes precede and whose header contradicts its table gives none of that entry") {
  std::string octets = kEntetesHttp + le_zip();
  octets[kEntetesHttp.size() + 30] = 'X';
  CHECK(lue(octets) ==
        "[son en-tête contredit la table du zip : d'autres programmes y lisent autre chose, ou le refusent]");
}
