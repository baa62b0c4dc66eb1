// Looking at lots, and making their files again.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/decision.hpp"
#include "finhop/domain/lot.hpp"

namespace finhop::app {

std::vector<domain::Lot> lister_lots(Base& base);

struct LotDetaille {
  domain::Lot lot;
  std::vector<domain::LigneLot> lignes;
  std::vector<std::string> clients;  // of each line, empty where unknown
  std::vector<domain::FichierLot> fichiers;
  std::vector<domain::Retour> retours;
  std::vector<domain::ReponseLigne> reponses;  // by numLigne; empty until the portal's answer is imported
  std::optional<std::string> remplacant;       // the lot that bears its requests now, when it is `remplace`
};
Issue<LotDetaille> montrer_lot(Base& base, const std::string& nom);

struct LotRefait {
  domain::Lot lot;
  std::filesystem::path dossier;
  std::vector<std::string> ecrits;      // files made again
  std::vector<std::string> identiques;  // files that were there, byte for byte
};
// The same bytes as at export, in the lot's own folder or below `sortie`. Files that are not the lot's stay.
Issue<LotRefait> refaire_lot(Base& base, const Contexte& contexte, const std::string& nom,
                             const std::optional<std::filesystem::path>& sortie, const Suivi& suivi);

}  // namespace finhop::app
