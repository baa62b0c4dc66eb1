// What a command announces is on the disk: read from the trace of its calls, since no kill forgets what the system holds.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <fstream>
#include <set>
#include <sstream>

#include "app/atelier.hpp"
#include "cli/scene.hpp"
#include "pannes/campagne.hpp"
#include "pannes/etat.hpp"
#include "pannes/processus.hpp"

using namespace finhop;
using namespace finhop::tests;
namespace fs = std::filesystem;

namespace {

// Follows which files and folders have something that only the system's memory holds.
class Suivi {
 public:
  explicit Suivi(fs::path ici) : ici_(std::move(ici)) {}

  void prendre(const std::string& verbe, const std::string& chemin, const std::string& vers) {
    if (verbe == "ecrit" && est_ici(chemin)) en_suspens_.insert(chemin);
    if (verbe == "garde") en_suspens_.erase(chemin);
    if (verbe == "oublie") en_suspens_.erase(chemin);
    if (verbe == "nomme") renommer(chemin, vers);
  }
  std::vector<std::string> fautes() const {
    std::vector<std::string> toutes = fautes_;
    for (const std::string& chemin : en_suspens_)
      if (fs::exists(chemin)) toutes.push_back(chemin + " est annoncé sans être gardé");
    return toutes;
  }

 private:
  bool est_ici(const std::string& chemin) const { return chemin.starts_with(ici_.string()); }

  // libzip names its own neighbour file; the finished zip is what has to be kept.
  void renommer(const std::string& de, const std::string& vers) {
    std::set<std::string> reste;
    for (const std::string& chemin : en_suspens_) {
      if (!chemin.starts_with(de)) {
        reste.insert(chemin);
        continue;
      }
      const std::string nouveau = vers + chemin.substr(de.size());
      if (!nouveau.contains(".partiel")) fautes_.push_back(nouveau + " paraît avant d'être gardé");
      reste.insert(nouveau);
    }
    en_suspens_ = reste;
    if (est_ici(vers) && !vers.contains(".partiel")) en_suspens_.insert(fs::path(vers).parent_path());
  }

  fs::path ici_;
  std::set<std::string> en_suspens_;
  std::vector<std::string> fautes_;
};

std::vector<std::string> fautes_de(const std::string& ligne) {
  const DossierTemporaire a_part(en_memoire_si_possible());
  const fs::path trace = a_part.chemin() / "trace";
  std::ofstream{trace};
  const Fin fin = jouer(ligne, {"LD_PRELOAD=" FINHOP_PANNES, "FINHOP_PANNE_TRACE=" + trace.string()});
  INFO(fin.erreurs);
  REQUIRE(fin.code == 0);
  Suivi suivi(fs::current_path());
  std::ifstream lignes(trace);
  for (std::string texte; std::getline(lignes, texte);) {
    const std::size_t mot = texte.find(' ');
    const std::size_t fin_chemin = std::min(texte.find('\t'), texte.size());
    suivi.prendre(texte.substr(0, mot), texte.substr(mot + 1, fin_chemin - mot - 1),
                  texte.substr(std::min(fin_chemin + 1, texte.size())));
  }
  return suivi.fautes();
}

}  // namespace

TEST_CASE("Nothing appears before it is on the disk and nothing is announced before", "[lent]") {
  for (const Essai& essai : essais_de_pannes()) {
    if (essai.arrangement == std::vector<std::string>{"ancienne base"}) continue;
    INFO(essai.ligne);
    Scene scene;
    for (const std::string& directive : essai.arrangement) scene.arranger(directive);
    CHECK(fautes_de(essai.ligne) == std::vector<std::string>{});
  }
}
