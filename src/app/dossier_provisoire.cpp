#include "app/dossier_provisoire.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "finhop/base/fichier.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMarque = ".partiel-";

fs::path creer_nouveau(const fs::path& sortie, const std::string& nom) {
  for (int n = 1;; ++n) {
    fs::path chemin = sortie / fmt::format(".{}{}{}", nom, kMarque, n);
    if (fs::create_directory(chemin)) return chemin;
  }
}

}  // namespace

DossierProvisoire::DossierProvisoire(const fs::path& sortie, const std::string& nom)
    : definitif_(sortie / nom) {
  fs::create_directories(sortie);
  chemin_ = creer_nouveau(sortie, nom);
}

DossierProvisoire::DossierProvisoire(DossierProvisoire&& autre) noexcept
    : definitif_(std::move(autre.definitif_)), chemin_(std::exchange(autre.chemin_, {})) {}

DossierProvisoire::~DossierProvisoire() {
  if (chemin_.empty()) return;
  std::error_code sans_importance;  // the next export removes what this cannot
  fs::remove_all(chemin_, sans_importance);
}

void DossierProvisoire::publier() {
  sync_path(chemin_);
  publish_rename(chemin_, definitif_);
  chemin_.clear();
}

std::vector<fs::path> restes(const fs::path& dossier) {
  std::vector<fs::path> restes;
  std::error_code illisible;  // a folder that is gone holds none
  for (const auto& entree : fs::directory_iterator(dossier, illisible))
    if (entree.path().filename().string().find(kMarque) != std::string::npos) restes.push_back(entree.path());
  std::ranges::sort(restes);
  return restes;
}

void effacer_restes_anciens(const fs::path& sortie,
                            const std::function<bool(const std::string&)>& a_effacer) {
  if (!fs::is_directory(sortie)) return;
  for (const auto& entree : fs::directory_iterator(sortie)) {
    const std::string nom = entree.path().filename().string();
    const std::size_t fin = nom.find(kMarque);
    if (!nom.starts_with('.') || fin == std::string::npos) continue;
    if (a_effacer(nom.substr(1, fin - 1))) fs::remove_all(entree.path());
  }
}

void effacer_restes(const fs::path& sortie, const std::string& nom) {
  effacer_restes_anciens(sortie, [&](const std::string& autre) { return autre == nom; });
}

}  // namespace finhop::app
