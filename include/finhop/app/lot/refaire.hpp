// Making a recorded lot's files again.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/lot.hpp"

namespace finhop::app {

struct LotRefait {
  domain::Lot lot;
  std::filesystem::path repertoire;
  std::vector<std::string> ecrits;      // files made again
  std::vector<std::string> identiques;  // files that were there, byte for byte
};
// The same bytes as at export, in the lot's own folder or below `sortie`. Files that are not the lot's stay.
Issue<LotRefait> refaire_lot(Base& base, const Contexte& contexte, const std::string& nom,
                             const std::optional<std::filesystem::path>& sortie, const Suivi& suivi);

// One of its files, the same bytes, in a file that is open and empty: a few documents in memory at a time.
Issue<domain::FichierLot> rendre_fichier(Base& base, const std::string& lot, const std::string& nom,
                                         int descripteur, const Suivi& suivi);

}  // namespace finhop::app
