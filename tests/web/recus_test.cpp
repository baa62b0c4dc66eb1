// What is kept of the files that were sent, and how much of it.
#include "web/recus.hpp"

#include <fcntl.h>

#include <catch2/catch.hpp>

using namespace finhop;
using namespace finhop::web;

namespace {

Recu fichier(std::uint64_t taille = 10) {
  Recu recu{.fichier = "f.csv", .taille = taille};
  recu.octets = std::make_shared<DescripteurProprietaire>(::open("/dev/null", O_RDONLY | O_CLOEXEC));
  return recu;
}

bool garde(Recus& recus, std::string_view jeton, std::uint64_t taille = 10) {
  return std::holds_alternative<std::string>(recus.garder(jeton, fichier(taille)));
}

}  // namespace

TEST_CASE("no more files are kept than may be, and what was done leaves its place", "[site]") {
  Recus recus([] { return std::chrono::seconds(1); });
  for (std::size_t i = 0; i < Recus::kFichiersMax; ++i) REQUIRE(garde(recus, "un"));
  CHECK_FALSE(garde(recus, "deux"));
  const std::string nom = recus.tous("un").front().nom;
  recus.noter_fait("un", nom, {.texte = "fait"});
  CHECK(recus.trouver("un", nom)->fait->texte == "fait");
  CHECK(recus.trouver("un", nom)->octets == nullptr);
  CHECK(garde(recus, "deux"));
  recus.oublier("un");
  CHECK(recus.tous("un").empty());
  CHECK(recus.tous("deux").size() == 1);
}

TEST_CASE("no more bytes are kept of one session than may be, nor of all", "[site]") {
  Recus recus([] { return std::chrono::seconds(1); });
  CHECK_FALSE(garde(recus, "un", Recus::kOctetsMax + 1));
  CHECK(garde(recus, "un", Recus::kOctetsMax));
  CHECK_FALSE(garde(recus, "un", 1));
  CHECK(garde(recus, "deux", Recus::kOctetsMax));
  CHECK_FALSE(garde(recus, "trois", 1));
}

TEST_CASE("what was done is told for the last ones only", "[site]") {
  Recus recus([] { return std::chrono::seconds(1); });
  std::vector<std::string> noms;
  for (std::size_t i = 0; i < Recus::kFaitsMax + 5; ++i) {
    noms.push_back(std::get<std::string>(recus.garder("un", fichier())));
    recus.noter_fait("un", noms.back(), {});
  }
  CHECK(recus.tous("un").size() == Recus::kFaitsMax);
  CHECK_FALSE(recus.trouver("un", noms.front()));
  CHECK(recus.trouver("un", noms.back()));
}
