#include "cli/scene.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "finhop/base/digest.hpp"
#include "finhop/base/fichier.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

namespace fs = std::filesystem;

// Each file and directory of the current one, with its rights.
std::map<std::string, std::string> ici() {
  std::map<std::string, std::string> tout;
  for (const auto& entree : fs::recursive_directory_iterator("."))
    tout[entree.path().string()] = std::to_string(static_cast<unsigned>(entree.status().permissions())) +
                                   (entree.is_regular_file() ? sha256_du_fichier(entree.path()) : "");
  return tout;
}

std::map<std::string, std::string> arrange(const std::vector<std::string>& directives) {
  Scene scene;
  for (const std::string& directive : directives) scene.arranger(directive);
  return ici();
}

}  // namespace

TEST_CASE("Stages that are taken up are those that their commands make") {
  const std::vector<std::string> recette{"base pret", "second 1234567890"};
  // What else was there makes a scene play them itself.
  const auto jouees = arrange({"dossier seul", "efface seul", "base pret", "second 1234567890"});
  CHECK(jouees.contains("./finhop.db"));
  CHECK(arrange(recette) == jouees);
  CHECK(arrange(recette) == jouees);
  // Of another hour or another person, or with less behind them, they are others.
  CHECK(arrange({"horloge 2022-05-17T09:00:00Z", "base pret", "second 1234567890"}) != jouees);
  CHECK(arrange({"variable FINHOP_AUTEUR=autre", "base pret", "second 1234567890"}) != jouees);
  CHECK(arrange({"base pret"}) != jouees);
}

TEST_CASE("Stages are played where somebody wrote") {
  Scene scene;
  scene.arranger("base pret");
  std::ofstream("ailleurs.txt") << "ici";
  scene.arranger("second 1234567890");
  CHECK(fs::exists("ailleurs.txt"));
}
