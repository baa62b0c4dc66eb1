// Every command that writes, struck everywhere. The short form, of the tests, strikes each call in one of the five ways;
// scripts/faults, through FINHOP_PANNES, strikes each call in all of them.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <set>

#include "cli/commande.hpp"
#include "cli/scene.hpp"
#include "pannes/campagne.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

constexpr std::array<std::string_view, 5> kGenres{"eio", "enospc", "durable", "mort", "demi"};

bool est_complete() {
  return std::getenv("FINHOP_PANNES") != nullptr;
}

bool est_voulue(const std::string& commande) {
  const char* seule = std::getenv("FINHOP_PANNES_COMMANDE");
  return seule == nullptr || commande == seule;
}

// For scripts/faults, which adds them up.
void publier(const Essai& essai, std::string_view genre, const Bilan& bilan) {
  if (const char* releve = std::getenv("FINHOP_PANNES_RELEVE"))
    std::ofstream(releve, std::ios::app)
        << fmt::format("{}\t{}\t{}\t{}\n", essai.commande, genre, bilan.injectees, bilan.tenues);
}

void eprouver_tout(std::string_view genre) {
  const auto place = static_cast<std::uint64_t>(std::ranges::find(kGenres, genre) - kGenres.begin());
  const Parcours parcours{std::string(genre), est_complete() ? 1 : place + 1,
                          est_complete() ? 1 : kGenres.size()};
  for (const Essai& essai : essais_de_pannes()) {
    if (!est_voulue(essai.commande)) continue;
    const Bilan bilan = eprouver(essai, parcours);
    publier(essai, genre, bilan);
    INFO(essai.ligne);
    CHECK(bilan.injectees > 0);
    for (const std::string& faute : bilan.fautes) {
      INFO(faute);
      CHECK(bilan.tenues == bilan.injectees);
    }
  }
}

// What writes without offering to simulate.
const std::set<std::string_view> kSansSimuler{"avance modele-csv", "lister", "verifier"};

}  // namespace

TEST_CASE("Any call that fails once leaves the state before or after", "[pannes][long]") {
  eprouver_tout("eio");
}
TEST_CASE("Any call that finds the disk full leaves the state before or after", "[pannes][long]") {
  eprouver_tout("enospc");
}
TEST_CASE("A disk that fails from any call on leaves the state before or after", "[pannes][long]") {
  eprouver_tout("durable");
}
TEST_CASE("A command killed before any call leaves the state before or after", "[pannes][long]") {
  eprouver_tout("mort");
}
TEST_CASE("A command killed in the middle of a write or after any call leaves the state before or after",
          "[pannes][long]") {
  eprouver_tout("demi");
}

TEST_CASE("Every command that writes is in the fault campaign") {
  std::set<std::string_view> eprouvees;
  for (const Essai& essai : essais_de_pannes()) eprouvees.insert(essai.commande);
  Scene scene;
  for (const cli::Commande& commande : cli::commandes()) {
    INFO(commande.nom);
    const Passage aide = scene.lancer("finhop " + std::string(commande.nom) + " --help");
    const bool ecrit = aide.sortie.contains("--simuler") || kSansSimuler.contains(commande.nom);
    CHECK(ecrit == eprouvees.contains(commande.nom));
  }
}
