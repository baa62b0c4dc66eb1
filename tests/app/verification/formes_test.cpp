#include "app/verification/formes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <string_view>

#include "app/allocations.hpp"
#include "app/atelier.hpp"
#include "app/programme.hpp"
#include "finhop/app/verification/verifier.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

constexpr std::string_view kNom = "JSON-1234567890-20220516-001.json";

app::FichierVerifie verifier(const std::filesystem::path& chemin) {
  app::FichierVerifie vu;
  app::AVerifier demande;
  demande.chemins = {chemin};
  REQUIRE(app::verifier(
      nullptr, demande, [&](const app::FichierVerifie& fichier) { vu = fichier; },
      [](const app::Avancement&) {}));
  return vu;
}

}  // namespace

TEST_CASE("more than 200 shapes of a deposit are judged, and what is kept of each is bounded") {
  Atelier atelier;
  const std::vector<Forme> formes = formes_de_depots();
  CHECK(formes.size() >= 200);
  for (const Forme& forme : formes) {
    INFO(forme.nom);
    for (const std::size_t octets : {2'000U, 4'000U}) {
      ecrire(atelier.chemin(std::string(kNom)), forme.faire(octets));
      const app::FichierVerifie fichier = verifier(atelier.chemin(std::string(kNom)));
      CHECK_FALSE(fichier.deposable);
      CHECK(fichier.erreurs > 0);
      CHECK(fichier.constats.size() <= app::kConstatsMax);
      CHECK(fichier.constats.size() + fichier.constats_tus == fichier.erreurs + fichier.avertissements);
      for (const app::ConstatSitue& c : fichier.constats) {
        if (c.constat.message.size() > 5'000 || c.chemin.size() > 5'000 || c.constat.valeur.size() > 2'000)
          FAIL(c.constat.message.substr(0, 200));
      }
    }
  }
}

TEST_CASE(
    "a deposit four times as long costs four times as much, whatever it holds, where sixteen would tell of a square",
    "[long]") {
  Atelier atelier;
  const std::string fichier = atelier.chemin(std::string(kNom));
  const auto cout = [&](const Forme& forme, std::size_t octets) {
    ecrire(fichier, forme.faire(octets));
    return allocations_de([&] { verifier(fichier); });
  };
  for (const Forme& forme : formes_de_depots()) {
    INFO(forme.nom);
    constexpr std::size_t kOctets = 4'000;
    constexpr std::size_t kUneFois = 2'000;      // what any file costs, and the findings that are told
    constexpr std::size_t kDUnCoup = 1'000'000;  // the buffers
    constexpr std::size_t kOctetsFois = 6;       // longer lists are told in longer sentences, up to a bound
    const Allocations simple = cout(forme, kOctets);
    const Allocations quadruple = cout(forme, 4 * kOctets);
    CHECK(quadruple.combien <= 4 * simple.combien + kUneFois);
    CHECK(quadruple.octets <= kOctetsFois * simple.octets + kDUnCoup);
  }
}

TEST_CASE("memory stays under 64 MiB while a deposit of 20 Mo is judged, whatever it holds", "[long]") {
  Atelier atelier(Lieu::Disque);
  const std::vector<Forme> formes = formes_de_depots();
  // The heaviest of each sort; the others are lighter by the same measure.
  const std::string nom =
      GENERATE(as<std::string>(), "beneficiairesPMSI, zeros, entier",
               "beneficiairesPMSI, FINESS distincts, entier", "piecesJustificatives, documents, gate",
               "lignesImport, lignes, entier", "cle inconnue, blocs etrangers, entier",
               "cles distinctes dans un bloc", "libelleTraitement long", "cle longue dans une ligne");
  const auto forme = std::ranges::find(formes, nom, &Forme::nom);
  REQUIRE(forme != formes.end());
  INFO(nom);
  const std::string fichier = atelier.chemin(std::string(kNom));
  ecrire_a_part(fichier, [&] { return forme->faire(19'990'000); });
  for (const std::string format : {"texte", "json"}) {
    const Mesure mesure = executer({FINHOP_BINARY, "verifier", "--sans-base", fichier, "--format", format});
    CHECK(mesure.code == 1);
    CHECK(mesure.memoire_ko < 64 * 1024);
  }
}
