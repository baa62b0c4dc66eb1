// Each rule against its own files: tests/donnees/regles/<ID>/bon breaks nothing of it, <ID>/mauvais does. A folder that
// holds a zip or documents is checked with them.
#include <fmt/format.h>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "cli/scene.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/domain/pieces.hpp"
#include "finhop/domain/regles.hpp"

using namespace finhop;
using namespace finhop::tests;
namespace fs = std::filesystem;

namespace {

const fs::path kRegles = fs::path(FINHOP_TESTS_DIR) / "donnees" / "regles";

// What the base must be like for the bad file to be bad; the others are judged beside the guide's paid avance.
const std::map<std::string_view, std::vector<std::string>> kBases{
    {"ELI-04", {"base payee", "sql finhop.db UPDATE avance SET montant_bon_commande = NULL"}},
    {"ELI-05", {"base pret", "fait finhop exporter --date-depot 17/05/2022"}},
    {"ELI-11",
     {"base pret", "fait finhop exporter", "sql finhop.db UPDATE lot SET statut = 'depose'",
      "sql finhop.db UPDATE lot SET statut = 'rejete', motif = 'essai'"}},
    {"STR-11",
     {"base payee", "copie format/modele-constante.json modele.json",
      "fait finhop modele importer modele.json"}},
    {"ELI-12", {"base payee", "sql finhop.db UPDATE logiciel SET date_limite = '2022-05-31'"}},
};

// No file can be bad: a whole zip would have to be above 200 Mo; the base alone can lack an answer,
// and tell of the payments.
const std::set<std::string_view> kSansMauvais{"PJ-04", "PJ-09",  "PJ-10",  "PJ-11", "PJ-12",
                                              "PJ-13", "ELI-09", "ELI-13", "ELI-14"};

std::vector<fs::path> dossiers_de_depots(const fs::path& racine) {
  std::set<fs::path> dossiers;
  if (fs::exists(racine))
    for (const auto& fichier : fs::recursive_directory_iterator(racine))
      if (fichier.path().extension() == ".json") dossiers.insert(fichier.path().parent_path());
  return {dossiers.begin(), dossiers.end()};
}

bool a_des_pieces(const fs::path& dossier) {
  return std::ranges::any_of(fs::directory_iterator(dossier),
                             [](const fs::directory_entry& e) { return e.path().extension() != ".json"; });
}

nlohmann::json verifier(Scene& scene, const fs::path& dossier) {
  const std::string pieces = a_des_pieces(dossier) ? fmt::format(" --pieces '{}'", dossier.string()) : "";
  const Passage passage =
      scene.lancer(fmt::format("finhop verifier '{}' --format json{}", dossier.string(), pieces));
  INFO(passage.erreurs);
  return nlohmann::json::parse(passage.sortie);
}

// The rules found, file by file.
std::map<std::string, std::multiset<std::string>> regles_trouvees(const nlohmann::json& rapport) {
  std::map<std::string, std::multiset<std::string>> regles;
  for (const auto& fichier : rapport["fichiers"]) {
    auto& du_fichier = regles[fichier["fichier"]];
    for (const auto& constat : fichier["constats"]) du_fichier.insert(constat["regle"].get<std::string>());
  }
  return regles;
}

void arranger(Scene& scene, std::string_view regle, const std::string& defaut) {
  const auto propre = kBases.find(regle);
  if (propre == kBases.end()) return void(scene.arranger(defaut));
  for (const std::string& directive : propre->second) scene.arranger(directive);
}

}  // namespace

TEST_CASE("Each rule finds nothing in its good files") {
  for (const domain::Regle& regle : domain::catalogue()) {
    INFO(regle.id);
    const auto dossiers = dossiers_de_depots(kRegles / regle.id / "bon");
    REQUIRE_FALSE(dossiers.empty());
    Scene scene;
    // Of the rules that need a base of their own, only this one has another file; else the base makes the fault.
    if (regle.id == "ELI-12")
      arranger(scene, regle.id, "");
    else
      scene.arranger("base payee");
    for (const fs::path& dossier : dossiers)
      for (const auto& [fichier, regles] : regles_trouvees(verifier(scene, dossier))) {
        INFO(fichier);
        CHECK_FALSE(regles.contains(std::string(regle.id)));
      }
  }
}

TEST_CASE("Each rule finds what is wrong in its bad files and no format rule beside it does") {
  for (const domain::Regle& regle : domain::catalogue()) {
    if (kSansMauvais.contains(regle.id)) continue;
    INFO(regle.id);
    const auto dossiers = dossiers_de_depots(kRegles / regle.id / "mauvais");
    REQUIRE_FALSE(dossiers.empty());
    Scene scene;
    arranger(scene, regle.id, "base payee");
    for (const fs::path& dossier : dossiers)
      for (const auto& [fichier, regles] : regles_trouvees(verifier(scene, dossier))) {
        INFO(fichier);
        CHECK(regles.contains(std::string(regle.id)));
        for (const std::string& autre : regles)
          if (regle.etape == domain::Etape::Structure || regle.etape == domain::Etape::Format)
            CHECK((autre == regle.id || domain::regle(autre).severite == domain::Severite::Avertissement ||
                   domain::regle(autre).etape != domain::regle(regle.id).etape));
      }
  }
}

TEST_CASE("a zip above 200 Mo is PJ-04") {
  Scene scene;
  scene.arranger("copie regles/PJ-04/bon depot");
  const fs::path depot = "depot";
  for (const auto& fichier : fs::directory_iterator(depot))
    if (fichier.path().extension() == ".zip") fs::resize_file(fichier, domain::kTailleZipMax + 1);
  const auto regles = regles_trouvees(verifier(scene, depot));
  REQUIRE(regles.size() == 1);
  CHECK(regles.begin()->second.contains("PJ-04"));
}
