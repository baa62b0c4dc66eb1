#include "app/piece/inventaire.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "app/profils.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/store/fournisseurs.hpp"

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

// A folder is opened by its own name, so that the system's refusal names it.
void parcourir(const fs::path& racine, FichiersTrouves& trouvailles) {
  std::vector<fs::path> a_lister{racine};
  while (!a_lister.empty()) {
    const fs::path repertoire = std::exchange(a_lister.back(), {});
    a_lister.pop_back();
    for (const fs::directory_entry& entree : fs::directory_iterator(repertoire)) {
      std::error_code sans_cible;
      if (est_du_systeme(entree.path().filename().string()))
        ++trouvailles.du_systeme;
      else if (!entree.is_directory(sans_cible))
        trouvailles.fichiers.emplace_back(entree.path());
      else if (entree.is_symlink())
        trouvailles.liens.push_back(entree.path());
      else
        a_lister.push_back(entree.path());
    }
  }
}

// The profiles that its software follows, the guide's own first, and alone when there is none.
std::vector<domain::Profil> profils_suivis(Base& base) {
  const Profils tous(base);
  std::vector<domain::Profil> profils;
  for (const domain::Logiciel& logiciel : store::lire_logiciels(base)) {
    const domain::Profil* profil = tous.trouver(nom_du_profil(logiciel), {});
    if (profil && std::ranges::find(profils, *profil) == profils.end()) profils.push_back(*profil);
  }
  if (profils.empty()) profils.push_back(domain::hop_pfi_va1());
  std::ranges::stable_partition(
      profils, [](const domain::Profil& profil) { return profil.nom() == domain::kProfilParDefaut; });
  return profils;
}

// The one that it begins with, in any case; else the first, which tells what is wrong with it.
const domain::Profil& celui_du_nom(const std::vector<domain::Profil>& profils, std::string_view nom_fichier) {
  const auto celui = std::ranges::find_if(profils, [&](const domain::Profil& profil) {
    return domain::est_nomme_selon(nom_fichier, profil.nom());
  });
  return celui == profils.end() ? profils.front() : *celui;
}

template <class Element, class Cle>
void ranger(std::vector<Element>& liste, Cle cle) {
  std::ranges::sort(liste, {}, cle);
  const auto doublons = std::ranges::unique(liste, {}, cle);
  liste.erase(doublons.begin(), doublons.end());
}

}  // namespace

FichiersTrouves trouver_fichiers(const std::vector<Fichier>& donnes) {
  FichiersTrouves trouvailles;
  for (const Fichier& donne : donnes) {
    if (!fs::exists(donne.chemin))
      throw Panne(fmt::format("{} n'existe pas", donne.dit()), "vérifier le chemin");
    if (fs::is_directory(donne.chemin))
      parcourir(donne.chemin, trouvailles);
    else
      trouvailles.fichiers.push_back(donne);
  }
  ranger(trouvailles.fichiers, &Fichier::chemin);
  ranger(trouvailles.liens, std::identity());
  return trouvailles;
}

std::vector<domain::TypePiece> types_suivis(Base& base) {
  std::vector<domain::TypePiece> types;
  for (const domain::Profil& profil : profils_suivis(base))
    for (const domain::DocumentDuProfil& document : profil.documents)
      if (std::ranges::find(types, document.type) == types.end()) types.push_back(document.type);
  return types;
}

InventairePieces inventorier_pieces(Base& base, const std::vector<Fichier>& donnes) {
  const std::vector<domain::Profil> profils = profils_suivis(base);
  FichiersTrouves trouvailles = trouver_fichiers(donnes);
  InventairePieces inventaire{{}, {}, trouvailles.du_systeme};
  for (Fichier& fichier : trouvailles.fichiers) {
    const domain::Profil& profil = celui_du_nom(profils, fichier.nom);
    auto nom = domain::reconnaitre_piece(fichier.nom, profil);
    if (nom)
      inventaire.nommees.push_back({std::move(fichier), *std::move(nom), profil.nom()});
    else
      inventaire.non_reconnus.push_back(
          {fichier.dit(), std::move(nom.error().raison), std::move(nom.error().nom_proche)});
  }
  for (fs::path& chemin : trouvailles.liens)
    inventaire.non_reconnus.push_back(
        {std::move(chemin), "c'est un lien vers un dossier : donner ce dossier lui-même", {}});
  std::ranges::stable_sort(inventaire.non_reconnus, {}, &NonReconnu::chemin);
  return inventaire;
}

}  // namespace finhop::app
