#include "finhop/app/retour/importer.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "app/place.hpp"
#include "app/retour/importation.hpp"
#include "app/retour/lecture.hpp"
#include "app/retour/libelles.hpp"
#include "app/verification/depots_donnes.hpp"
#include "app/verification/modele_choisi.hpp"
#include "finhop/base/digest.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/format/depot_reader.hpp"

namespace finhop::app {
namespace {

Result<std::string> lire_octets(const Fichier& fichier) {
  exiger_fichier_ordinaire(fichier.chemin);
  std::string octets = lire_fichier(fichier.chemin, format::kTailleDepotMax);
  if (octets.size() <= format::kTailleDepotMax) return octets;
  return refuser({CodeRefus::RetourIllisible,
                  fmt::format("{} pèse plus de {}", fichier.dit(), taille_lisible(format::kTailleDepotMax)),
                  "le fichier que le portail a rendu",
                  "vérifier que c'est bien le fichier rendu par le portail"});
}

Result<std::string> somme_de(const Fichier& fichier) {
  const auto octets = lire_octets(fichier);
  return octets ? Result<std::string>(sha256(*octets)) : octets;
}

std::string relire(const Fichier& fichier, const std::string& somme) {
  auto octets = lire_octets(fichier);
  if (octets && sha256(*octets) == somme) return *std::move(octets);
  throw Panne(fmt::format("{} a changé pendant qu'il était lu", fichier.dit()),
              Suite{"", Geste::Recommencer});
}

// The name is kept as text, and may serve to write the file again.
std::string nom_recu(const Fichier& fichier) {
  return texte::est_utf8(fichier.nom) ? fichier.nom : texte::imprimable(fichier.nom);
}

bool repond(const Indications& indications) {
  return !indications.accepte.empty() || !indications.refuse.empty();
}

// The words of all labels of the files that can be read.
std::set<std::string> libelles_des_fichiers(Base& base, const std::vector<Fichier>& fichiers) {
  const format::Modele modele = modele_en_vigueur(base);
  std::set<std::string> reduits;
  for (const Fichier& fichier : fichiers) {
    auto octets = lire_octets(fichier);
    const auto retour =
        octets ? lire_retour(modele, *std::move(octets), fichier.dit()) : refuser_tout(octets.error());
    if (!retour) continue;
    for (const LigneDeRetour& ligne : retour->lignes)
      reduits.insert(domain::reduire_libelle(ligne.reponse.libelle_traitement));
  }
  return reduits;
}

Refus lot_de_plusieurs(const std::string& lot, std::size_t fichiers) {
  return {
      CodeRefus::OptionsContraires, fmt::format("le lot {} est nommé pour {} fichiers", lot, fichiers),
      "un lot, et sa réponse",
      Suite{
          "importer celui-là seul", Geste::RetourImporter, {{Donnee::Fichier}, {Donnee::LotDuRetour, lot}}}};
}

}  // namespace

FichierRepondu importer_retour(Base& base, const Contexte& contexte, const Fichier& fichier,
                               const Indications& indications) {
  const auto somme = somme_de(fichier);
  if (!somme) return {fichier, refuser_tout(somme.error())};
  const Recu recu{fichier.dit(), {nom_recu(fichier), *somme, contexte.maintenant}, [&] {
                    return relire(fichier, *somme);
                  }};
  Importation importation = avec_place({place_des_documents(base, {fichier.chemin})},
                                       [&] { return importer(base, contexte, recu, indications); });
  return {fichier, std::move(importation.issue), std::move(importation.libelles)};
}

Issue<RetoursImportes> importer_retours(Base& base, const Contexte& contexte,
                                        const std::vector<Fichier>& chemins, const Indications& indications) {
  const auto fichiers = depots_donnes(chemins);
  if (!fichiers) return std::unexpected(fichiers.error());
  if (indications.lot && fichiers->size() > 1)
    return refuser_tout(lot_de_plusieurs(*indications.lot, fichiers->size()));
  if (repond(indications)) {
    auto vaines = indications_vaines(indications, libelles_des_fichiers(base, *fichiers));
    if (!vaines.empty()) return std::unexpected(std::move(vaines));
  }
  RetoursImportes importes{{}, chemins.size() > 1 || std::filesystem::is_directory(chemins.front().chemin)};
  for (const Fichier& fichier : *fichiers)
    importes.fichiers.push_back(importer_retour(base, contexte, fichier, indications));
  return importes;
}

}  // namespace finhop::app
