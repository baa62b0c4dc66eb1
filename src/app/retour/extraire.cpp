#include <fmt/format.h>

#include "app/dossier/recherche.hpp"
#include "app/extraction.hpp"
#include "finhop/app/retour/extraire.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/store/retours.hpp"
#include "finhop/store/temoins.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

Refus aucun(const domain::Lot& lot) {
  return {CodeRefus::RetourAbsent, fmt::format("aucune réponse n'a été importée pour le lot {}", lot.nom),
          "un lot dont la réponse a été importée",
          Suite{"importer sa réponse", Geste::RetourImporter, {{Donnee::Fichier}}}};
}

}  // namespace

Issue<std::vector<Extrait>> extraire_retours(Base& base, const Contexte& contexte, const std::string& nom,
                                             const fs::path& sortie) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  const auto lot = exiger_lot(base, nom);
  if (!lot) return refuser_tout(lot.error());
  store::exiger_lot_intact(base, lot->cle);
  const auto retours = store::lire_retours(base, *lot);
  if (retours.empty()) return refuser_tout(aucun(*lot));
  std::vector<AExtraire> a_extraire;
  for (const domain::Retour& retour : retours) {
    // A name that leads elsewhere was never received: somebody wrote it into the base.
    exiger_nom_plat(retour.nom_fichier, "un retour");
    a_extraire.push_back(
        {retour.nom_fichier, retour.sha256, [&] { return store::lire_contenu(base, retour); }});
  }
  return extraire(a_extraire, sortie, contexte.mode);
}

}  // namespace finhop::app
