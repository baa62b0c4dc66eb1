#include "app/lot/sortie.hpp"

#include <fmt/format.h>

#include "finhop/base/panne.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::app {

namespace fs = std::filesystem;

std::optional<Refus> sortie_inutilisable(const fs::path& sortie) {
  if (fs::exists(sortie) && !fs::is_directory(sortie))
    throw Panne(fmt::format("{} est un fichier, pas un dossier", sortie.string()),
                Suite{"choisir un autre dossier", Geste::Recommencer, {{Donnee::Sortie}}});
  if (!sortie.empty() && texte::est_utf8(fs::absolute(sortie).string())) return std::nullopt;
  return Refus{CodeRefus::ValeurIllisible,
               fmt::format("{} n'est pas un chemin où écrire", texte::citer(sortie.string())),
               "le chemin d'un dossier, en UTF-8",
               Suite{"choisir un autre dossier", Geste::Recommencer, {{Donnee::Sortie}}}};
}

}  // namespace finhop::app
