#include "app/lot/sortie.hpp"

#include <fmt/format.h>

#include "finhop/base/panne.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::app {

namespace fs = std::filesystem;

std::optional<Refus> sortie_inutilisable(const fs::path& sortie) {
  if (fs::exists(sortie) && !fs::is_directory(sortie))
    throw Panne(fmt::format("{} est un fichier, pas un dossier", sortie.string()),
                "choisir un autre dossier : --sortie DOSSIER");
  if (!sortie.empty() && texte::est_utf8(fs::absolute(sortie).string())) return std::nullopt;
  return Refus{CodeRefus::ValeurIllisible, fmt::format("--sortie : {}", texte::citer(sortie.string())),
               "le chemin d'un dossier, en UTF-8", "choisir un autre dossier : --sortie DOSSIER"};
}

}  // namespace finhop::app
