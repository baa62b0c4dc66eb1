// `exporter` killed at random moments of its life, not at its calls only.
#include <fmt/format.h>
#include <time.h>
#include <catch2/catch.hpp>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <random>

#include "app/atelier.hpp"
#include "cli/scene.hpp"
#include "pannes/etat.hpp"
#include "pannes/processus.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

constexpr const char* kLigne = "finhop exporter";
constexpr const char* kLot = "exports/JSON-1234567890-20220516-001";

// Not a wait for anything: the moment itself is what is tried.
void laisser_vivre(std::chrono::nanoseconds duree) {
  const timespec moment{0, static_cast<long>(duree.count())};
  ::nanosleep(&moment, nullptr);
}

}  // namespace

TEST_CASE("An export of forty dossiers killed at random moments is completed or restarted by one command",
          "[pannes]") {
  const int morts = std::getenv("FINHOP_PANNES") ? 200 : 25;
  Scene scene;
  scene.arranger("base logiciel");
  scene.arranger("dossiers 1 40 1234567890 payee");
  const Modele modele;
  const auto debut = std::chrono::steady_clock::now();
  REQUIRE(jouer(kLigne).code == 0);
  const std::chrono::nanoseconds duree = std::chrono::steady_clock::now() - debut;
  const Etat apres = relever_etat();
  std::mt19937 hasard(20220516);
  std::uniform_int_distribution<long> moment(0, std::min(duree.count(), 999'999'999L));
  int tenues = 0;
  for (int n = 0; n < morts; ++n) {
    modele.remettre();
    Processus exportation(kLigne);
    laisser_vivre(std::chrono::nanoseconds(moment(hasard)));
    exportation.tuer();
    const bool tue = exportation.attendre().tue;
    const Fichiers vus = visibles(relever_etat().fichiers);
    const bool rien = vus.empty();
    const bool entier = vus == visibles(apres.fichiers);
    const int code = scene.lancer(kLigne).code;
    const Etat fin = relever_etat();
    INFO("moment " << n << ", tué " << tue << ", vus " << vus.size());
    CHECK((rien || entier));
    CHECK((code == 0 || (code == 1 && entier)));
    CHECK(fin.base == apres.base);
    CHECK(fin.fichiers == apres.fichiers);
    if ((rien || entier) && fin.base == apres.base && fin.fichiers == apres.fichiers) ++tenues;
  }
  CHECK(tenues == morts);
  CHECK(std::filesystem::exists(kLot));
  CHECK(scene.lancer("finhop diagnostic").code == 0);
  if (const char* releve = std::getenv("FINHOP_PANNES_RELEVE"))
    std::ofstream(releve, std::ios::app)
        << fmt::format("exporter (tué au hasard)\tmort\t{}\t{}\n", morts, tenues);
}
