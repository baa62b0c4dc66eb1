#include <fmt/format.h>

#include <algorithm>

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

// Those of the lot, at least one.
Issue<std::vector<domain::Retour>> exiger_retours(Base& base, const std::string& nom) {
  const auto lot =
      exiger_lot(base, nom, [](const domain::Lot& l) { return l.statut == domain::StatutLot::Traite; });
  if (!lot) return refuser_tout(lot.error());
  store::exiger_lot_intact(base, lot->cle);
  auto retours = store::lire_retours(base, *lot);
  if (retours.empty()) return refuser_tout(aucun(*lot));
  // A name that leads elsewhere was never received: somebody wrote it into the base.
  for (const domain::Retour& retour : retours) exiger_nom_plat(retour.nom_fichier, "une réponse");
  return retours;
}

}  // namespace

Issue<std::vector<Extrait>> extraire_retours(Base& base, const Contexte& contexte, const std::string& nom,
                                             const fs::path& sortie) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  const auto retours = exiger_retours(base, nom);
  if (!retours) return std::unexpected(retours.error());
  std::vector<AExtraire> a_extraire;
  for (const domain::Retour& retour : *retours)
    a_extraire.push_back(
        {retour.nom_fichier, retour.sha256, [&] { return store::lire_contenu(base, retour); }});
  return extraire(a_extraire, sortie, contexte.mode);
}

Issue<FichierRendu> rendre_retour(Base& base, const std::string& nom, const std::string& sha256) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  const auto retours = exiger_retours(base, nom);
  if (!retours) return std::unexpected(retours.error());
  const auto retour = std::ranges::find(*retours, sha256, &domain::Retour::sha256);
  if (retour == retours->end())
    return refuser_tout({CodeRefus::RetourAbsent,
                         fmt::format("le lot {} n'a pas reçu de réponse d'empreinte {}", nom, sha256),
                         "une réponse importée pour ce lot",
                         Suite{"voir le lot", Geste::LotMontrer, {{Donnee::Lot, nom}}}});
  return FichierRendu{retour->nom_fichier, store::lire_contenu(base, *retour)};
}

}  // namespace finhop::app
