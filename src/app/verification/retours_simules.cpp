#include "app/verification/retours_simules.hpp"

#include <fmt/format.h>

#include <map>

#include "finhop/base/ebauche.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/repertoires_neufs.hpp"
#include "finhop/format/depot_reader.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

Suite autre_dossier() {
  return {"choisir un autre dossier", Geste::Recommencer, {{Donnee::RetourSimule}}};
}

// Answers simulated before may be replaced, nothing else may.
bool est_remplacable(const fs::path& chemin) {
  if (!fs::exists(chemin)) return true;
  return fs::is_regular_file(chemin) &&
         lire_fichier(chemin, format::kTailleDepotMax).find("\"SIMULATION\"") != std::string::npos;
}

}  // namespace

ListeRefus RetoursSimules::reserver(const std::vector<Fichier>& depots) const {
  ListeRefus refus;
  std::map<std::string, const Fichier*> pris;
  for (const Fichier& depot : depots) {
    const fs::path chemin = repertoire_ / depot.nom;
    const auto [avant, nouveau] = pris.emplace(depot.nom, &depot);
    if (!nouveau)
      refus.push_back({CodeRefus::FichierExiste,
                       fmt::format("{} et {} donneraient tous deux {}", avant->second->dit(), depot.dit(),
                                   chemin.string()),
                       "une réponse par nom de fichier", "contrôler ces fichiers séparément"});
    else if (!est_remplacable(chemin))
      refus.push_back({CodeRefus::FichierExiste,
                       fmt::format("{} existe déjà et n'est pas une réponse simulée", chemin.string()),
                       "un nom libre", autre_dossier()});
  }
  return refus;
}

std::string RetoursSimules::ecrire(const Fichier& depot, const std::string& retour) const {
  RepertoiresNeufs repertoires(repertoire_);
  const fs::path chemin = repertoire_ / depot.nom;
  Ebauche ebauche(chemin);
  ebauche.ecrire(retour);
  ebauche.publier_a_la_place();
  repertoires.garder();
  return chemin.string();
}

void RetoursSimules::oter(const Fichier& depot) const {
  std::error_code sans_importance;  // that it was not there
  fs::remove(repertoire_ / depot.nom, sans_importance);
}

}  // namespace finhop::app
