// Makes deposit files: every ready dossier into lots, each in a folder that appears whole or not at all.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/constat.hpp"
#include "finhop/domain/lot.hpp"

namespace finhop::app {

// Where the folders of the lots are made when nobody says: below the current folder.
inline constexpr const char* kRepertoireDesExports = "exports";

struct DemandeExport {
  std::vector<std::string> references;  // every ready dossier when empty
  std::vector<Saisi> ans;
  std::optional<Saisi> date_depot;  // today in Paris when absent
  std::filesystem::path sortie = kRepertoireDesExports;
  bool accepter_suppositions = false;  // of the profiles that the ready dossiers follow
};

struct LotExporte {
  domain::Lot lot;
  std::vector<domain::LigneLot> lignes;
  std::vector<std::string> zips;
  domain::Constats avertissements;  // of the lot as a whole
};

struct DossierSignale {
  std::string numero_editeur;
  domain::Constats constats;
};

struct RapportExport {
  std::vector<LotExporte> lots;
  std::vector<DossierSignale> exclus;          // with what blocks them
  std::vector<DossierSignale> avertissements;  // exported all the same
  std::vector<std::string> acheves;            // lots of an interrupted export, finished first
  std::optional<Refus> refus = {};             // why nothing was exported
  ListeRefus ecartes = {};  // for each lot that another command gave up at once: it is not in `lots`
};

Issue<RapportExport> exporter(Base& base, const Contexte& contexte, const DemandeExport& demande,
                              const Suivi& suivi);

}  // namespace finhop::app
