#include "app/piece/inventaire.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "finhop/base/panne.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

// Nobody made these on purpose: thumbnails, folder settings, lock files, hidden files, what macOS adds to a zip.
bool est_du_systeme(const std::string& nom) {
  constexpr std::array<std::string_view, 6> kNoms{"thumbs.db", "ehthumbs.db",  "desktop.ini",
                                                  "__macosx",  "$recycle.bin", "system volume information"};
  return nom.starts_with('.') || nom.starts_with("~$") ||
         std::ranges::find(kNoms, texte::minuscules_ascii(nom)) != kNoms.end();
}

struct Trouvailles {
  std::vector<fs::path> fichiers;
  std::vector<fs::path> liens;  // to folders
  std::size_t du_systeme = 0;
};

// A folder is opened by its own name, so that the system's refusal names it.
void parcourir(const fs::path& racine, Trouvailles& trouvailles) {
  std::vector<fs::path> a_lister{racine};
  while (!a_lister.empty()) {
    const fs::path repertoire = std::exchange(a_lister.back(), {});
    a_lister.pop_back();
    for (const fs::directory_entry& entree : fs::directory_iterator(repertoire)) {
      std::error_code sans_cible;
      if (est_du_systeme(entree.path().filename().string()))
        ++trouvailles.du_systeme;
      else if (!entree.is_directory(sans_cible))
        trouvailles.fichiers.push_back(entree.path());
      else if (entree.is_symlink())
        trouvailles.liens.push_back(entree.path());
      else
        a_lister.push_back(entree.path());
    }
  }
}

Trouvailles trouver(const std::vector<fs::path>& chemins) {
  Trouvailles trouvailles;
  for (const fs::path& chemin : chemins) {
    if (!fs::exists(chemin))
      throw Panne(fmt::format("{} n'existe pas", chemin.string()), "vérifier le chemin");
    if (fs::is_directory(chemin))
      parcourir(chemin, trouvailles);
    else
      trouvailles.fichiers.push_back(chemin);
  }
  for (std::vector<fs::path>* liste : {&trouvailles.fichiers, &trouvailles.liens}) {
    std::ranges::sort(*liste);
    const auto doublons = std::ranges::unique(*liste);
    liste->erase(doublons.begin(), doublons.end());
  }
  return trouvailles;
}

}  // namespace

InventairePieces inventorier_pieces(const std::vector<fs::path>& chemins) {
  Trouvailles trouvailles = trouver(chemins);
  InventairePieces inventaire{{}, {}, trouvailles.du_systeme};
  for (fs::path& chemin : trouvailles.fichiers) {
    auto nom = domain::reconnaitre_piece(chemin.filename().string());
    if (nom)
      inventaire.nommees.push_back({std::move(chemin), *std::move(nom)});
    else
      inventaire.non_reconnus.push_back(
          {std::move(chemin), std::move(nom.error().raison), std::move(nom.error().nom_proche)});
  }
  for (fs::path& chemin : trouvailles.liens)
    inventaire.non_reconnus.push_back(
        {std::move(chemin), "c'est un lien vers un dossier : donner ce dossier lui-même", {}});
  std::ranges::stable_sort(inventaire.non_reconnus, {}, &NonReconnu::chemin);
  return inventaire;
}

}  // namespace finhop::app
