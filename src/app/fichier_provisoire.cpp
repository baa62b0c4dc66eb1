#include "app/fichier_provisoire.hpp"

#include <fmt/format.h>

#include <utility>

#include "finhop/base/fichier.hpp"
#include "finhop/store/copie.hpp"

namespace finhop::app {

namespace fs = std::filesystem;

FichierProvisoire::FichierProvisoire(fs::path definitif) : definitif_(std::move(definitif)) {
  for (int n = 1; chemin_.empty(); ++n) {
    const fs::path essai =
        definitif_.parent_path() / fmt::format(".{}.partiel-{}", definitif_.filename().string(), n);
    if (create_empty_file(essai)) chemin_ = essai;
  }
}

FichierProvisoire::~FichierProvisoire() {
  std::error_code sans_importance;  // gone already once it was published
  fs::remove(chemin_, sans_importance);
  for (const fs::path& reste : store::fichiers_d_ecriture(chemin_)) fs::remove(reste, sans_importance);
}

void FichierProvisoire::publier() {
  sync_path(chemin_);
  publish_rename(chemin_, definitif_);
}

void FichierProvisoire::remplacer() {
  sync_path(chemin_);
  replace_rename(chemin_, definitif_);
}

}  // namespace finhop::app
