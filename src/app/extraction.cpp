#include "app/extraction.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

#include "finhop/base/ebauche.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/base/repertoires_neufs.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

Refus deja_pris(const fs::path& chemin) {
  return {CodeRefus::FichierExiste, fmt::format("{} existe déjà, avec un autre contenu", chemin.string()),
          "un nom libre", Suite{"choisir un autre dossier", Geste::Recommencer, {{Donnee::Sortie}}}};
}

// False when another command has just put the same bytes there.
bool publier(Ebauche& ebauche, const AExtraire& fichier, const fs::path& chemin) {
  try {
    ebauche.publier();
    return true;
  } catch (const NomPris&) {
    if (sha256_du_fichier(chemin) != fichier.sha256) throw;
    return false;
  }
}

}  // namespace

Issue<std::vector<Extrait>> extraire(const std::vector<AExtraire>& fichiers, const fs::path& sortie,
                                     Mode mode) {
  std::vector<Extrait> extraits;
  std::set<fs::path> pris;
  for (const AExtraire& fichier : fichiers) {
    const fs::path chemin = sortie / fichier.nom;
    const bool existe = fs::exists(fs::symlink_status(chemin));
    const bool autre =
        existe && (!fs::is_regular_file(chemin) || sha256_du_fichier(chemin) != fichier.sha256);
    if (autre || !pris.insert(chemin).second) return refuser_tout(deja_pris(chemin));
    extraits.push_back({chemin, existe});
  }
  // One in memory at a time, each checked when it is read.
  if (mode == Mode::Simuler) {
    for (const AExtraire& fichier : fichiers) fichier.lire();
    return extraits;
  }
  RepertoiresNeufs dossiers(sortie);
  std::map<std::size_t, Ebauche> ebauches;  // all are read and written before the first appears
  for (std::size_t i = 0; i < extraits.size(); ++i) {
    const std::string contenu = fichiers[i].lire();
    if (!extraits[i].deja_la) ebauches.emplace(i, extraits[i].chemin).first->second.ecrire(contenu);
  }
  for (auto& [i, ebauche] : ebauches)
    extraits[i].deja_la = !publier(ebauche, fichiers[i], extraits[i].chemin);
  dossiers.garder();
  return extraits;
}

}  // namespace finhop::app
