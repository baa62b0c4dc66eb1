#include "app/lot/fichiers/repertoire_provisoire.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "finhop/base/droits.hpp"
#include "finhop/base/fichier.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMarque = ".partiel-";
constexpr std::string_view kMarqueDesEbauches = ".partiel";  // of files too

fs::path creer_nouveau(const fs::path& sortie, const std::string& nom) {
  for (int n = 1;; ++n) {
    fs::path chemin = sortie / fmt::format(".{}{}{}", nom, kMarque, n);
    if (faire_repertoire(chemin)) return chemin;
    if (errno != EEXIST) lancer_panne("création de", chemin, errno);
  }
}

}  // namespace

RepertoireProvisoire::RepertoireProvisoire(const fs::path& sortie, const std::string& nom)
    : definitif_(sortie / nom) {
  chemin_ = creer_nouveau(sortie, nom);
  verrou_ = Verrou::essayer(chemin_);
}

RepertoireProvisoire::RepertoireProvisoire(RepertoireProvisoire&& autre) noexcept
    : definitif_(std::move(autre.definitif_)),
      chemin_(std::exchange(autre.chemin_, {})),
      verrou_(std::move(autre.verrou_)) {}

RepertoireProvisoire::~RepertoireProvisoire() {
  if (chemin_.empty()) return;
  std::error_code sans_importance;  // the next export removes what this cannot
  fs::remove_all(chemin_, sans_importance);
}

bool RepertoireProvisoire::est_publie() const {
  return chemin_.empty();
}

void RepertoireProvisoire::publier() {
  synchroniser(chemin_);
  publier_en_renommant(chemin_, definitif_);
  chemin_.clear();
}

std::vector<fs::path> restes(const fs::path& repertoire) {
  std::vector<fs::path> restes;
  std::error_code illisible;  // a folder that is gone holds none
  for (const auto& entree : fs::directory_iterator(repertoire, illisible))
    if (entree.path().filename().string().find(kMarqueDesEbauches) != std::string::npos)
      restes.push_back(entree.path());
  std::ranges::sort(restes);
  return restes;
}

namespace {

// What is no folder was not made here, and opening it might never end.
bool est_un_dossier(const fs::directory_entry& entree) {
  return entree.is_directory() && !entree.is_symlink();
}

// The lot that a hidden folder was made for.
std::optional<std::string> lot_de(const fs::path& chemin) {
  const std::string nom = chemin.filename().string();
  const std::size_t fin = nom.find(kMarque);
  if (!nom.starts_with('.') || fin == std::string::npos) return std::nullopt;
  return nom.substr(1, fin - 1);
}

}  // namespace

void effacer_restes_anciens(const fs::path& sortie,
                            const std::function<bool(const std::string&)>& a_effacer) {
  if (!fs::is_directory(sortie)) return;
  for (const auto& entree : fs::directory_iterator(sortie)) {
    const auto lot = lot_de(entree.path());
    if (!lot || !a_effacer(*lot) || !est_un_dossier(entree)) continue;
    if (const auto mort = Verrou::essayer(entree.path())) fs::remove_all(entree.path());
  }
}

void effacer_restes(const fs::path& sortie, const std::string& nom) {
  effacer_restes_anciens(sortie, [&](const std::string& autre) { return autre == nom; });
}

bool est_en_cours(const fs::path& sortie, const std::string& nom) {
  if (!fs::is_directory(sortie)) return false;
  for (const auto& entree : fs::directory_iterator(sortie))
    if (lot_de(entree.path()) == nom && est_un_dossier(entree) && !Verrou::essayer(entree.path()))
      return true;
  return false;
}

}  // namespace finhop::app
