#include <fmt/format.h>

#include <set>

#include "app/recherche.hpp"
#include "finhop/app/retours.hpp"
#include "finhop/base/ebauche.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/store/retours.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

// A name that leads elsewhere was never received: somebody wrote it into the base.
fs::path chemin_de(const domain::Retour& retour, const fs::path& sortie) {
  require_plain_name(retour.nom_fichier, "un retour");
  return sortie / retour.nom_fichier;
}

Refus deja_pris(const fs::path& chemin) {
  return {CodeRefus::FichierExiste, fmt::format("{} existe déjà, avec un autre contenu", chemin.string()),
          "un nom libre", "choisir un autre dossier avec --sortie"};
}

Refus aucun(const domain::Lot& lot) {
  return {CodeRefus::RetourAbsent, fmt::format("aucune réponse n'a été importée pour le lot {}", lot.nom),
          "un lot dont la réponse a été importée",
          "importer sa réponse : finhop retour importer FICHIER.json"};
}

}  // namespace

Issue<std::vector<RetourExtrait>> extraire_retours(Base& base, const Contexte& contexte,
                                                   const std::string& nom, const fs::path& sortie) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  const auto lot = exiger_lot(base, nom);
  if (!lot) return refuser_tout(lot.error());
  const auto retours = store::lire_retours(base, *lot);
  if (retours.empty()) return refuser_tout(aucun(*lot));
  std::vector<RetourExtrait> extraits;
  std::set<fs::path> pris;
  for (const domain::Retour& retour : retours) {
    const fs::path chemin = chemin_de(retour, sortie);
    const bool existe = fs::exists(fs::symlink_status(chemin));
    const bool autre = existe && (!fs::is_regular_file(chemin) || sha256_of_file(chemin) != retour.sha256);
    if (autre || !pris.insert(chemin).second) return refuser_tout(deja_pris(chemin));
    extraits.push_back({chemin, existe});
  }
  // All are read, and checked, before the first is written.
  std::vector<std::string> contenus;
  for (const domain::Retour& retour : retours) contenus.push_back(store::lire_contenu(base, retour));
  if (contexte.mode == Mode::Simuler) return extraits;
  make_folders(sortie);
  std::vector<Ebauche> ebauches;  // all are written before the first appears
  for (std::size_t i = 0; i < extraits.size(); ++i)
    if (!extraits[i].deja_la) ebauches.emplace_back(extraits[i].chemin).ecrire(contenus[i]);
  for (Ebauche& ebauche : ebauches) ebauche.publier();
  return extraits;
}

}  // namespace finhop::app
