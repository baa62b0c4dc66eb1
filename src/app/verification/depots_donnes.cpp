#include "app/verification/depots_donnes.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> depots_de(const fs::path& repertoire) {
  std::vector<fs::path> depots;
  for (const fs::directory_entry& fichier : fs::recursive_directory_iterator(repertoire)) {
    if (texte::minuscules_ascii(fichier.path().extension().string()) != ".json") continue;
    std::error_code autre_chose;
    if (fichier.is_directory(autre_chose)) continue;
    exiger_fichier_ordinaire(fichier.path());
    depots.push_back(fichier.path());
  }
  std::ranges::sort(depots);
  return depots;
}

}  // namespace

Issue<std::vector<Fichier>> depots_donnes(const std::vector<Fichier>& donnes) {
  std::vector<Fichier> depots;
  ListeRefus refus;
  for (const Fichier& donne : donnes) {
    if (!fs::is_directory(donne.chemin)) {
      exiger_fichier_ordinaire(donne.chemin);
      depots.push_back(donne);
      continue;
    }
    const std::vector<fs::path> trouves = depots_de(donne.chemin);
    depots.insert(depots.end(), trouves.begin(), trouves.end());
    if (trouves.empty())
      refus.push_back({CodeRefus::AucunDepot, fmt::format("{} : aucun fichier .json ici", donne.dit()),
                       "un dossier qui contient des fichiers de dépôt",
                       "donner le bon dossier, ou le fichier"});
  }
  if (!refus.empty()) return std::unexpected(std::move(refus));
  return depots;
}

}  // namespace finhop::app
