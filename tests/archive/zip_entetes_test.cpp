// What precedes each entry of a zip against what its table tells.
#include <catch2/catch.hpp>

#include "archive/zip_fabrique.hpp"

using namespace zip_lu;

namespace {

const std::string kContredit =
    "[son en-tête contredit la table du zip : d'autres programmes y lisent autre chose, ou le refusent]";

std::string changer(std::string octets, std::size_t place, std::string_view valeur) {
  return octets.replace(place, valeur.size(), valeur);
}

}  // namespace

TEST_CASE("an entry whose header contradicts the table is an error of that entry alone") {
  const std::string bon = zip_de({{"a.pdf", std::string(60, 'f') + "facture"}, {"b", "y"}});
  REQUIRE(lue(bon) == std::string(60, 'f') + "facture");
  const Dossier dossier;
  for (const auto& [place, valeur] : std::vector<std::pair<std::size_t, std::string>>{
           {2, "\x05"},                        // signature
           {8, std::string(2, '\0')},          // method
           {14, std::string(4, '\0')},         // sum
           {18, std::string("\1\0\0\0", 4)},   // packed size
           {22, std::string("\1\0\0\0", 4)},   // size
           {30, "A"},                          // name
           {30, "b.pdf"}}) {
    INFO(place);
    CHECK(toutes(ZipReader(dossier.poser(changer(bon, place, valeur)))) == Noms{kContredit, "y"});
  }
}

TEST_CASE("a streamed entry may leave its sizes and its sum for later but not tell others") {
  const std::string flux = finhop::lire_fichier(donnee("flux.zip"), kAssez);
  REQUIRE((flux.at(6) & 8) == 8);
  const std::string octets = lue(flux);
  REQUIRE_FALSE(octets.starts_with('['));
  CHECK(lue(changer(flux, 14, std::string("\1\2\3\4", 4))) == kContredit);
  CHECK(lue(changer(flux, 6, std::string(1, '\0'))) == kContredit);
  CHECK_FALSE(lue(finhop::lire_fichier(donnee("flux-zip64.zip"), kAssez)).starts_with('['));
}
