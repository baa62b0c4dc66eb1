// Giving up a lot before its deposit.
// A lot only takes the steps of its life cycle; a refusal tells the next one.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/lot.hpp"

namespace finhop::app {

// A lot that will not be deposited.
struct LotEcarte {
  domain::Lot lot;
  std::optional<std::filesystem::path> reste;   // its folder, left as it is, when it is there
  std::optional<std::filesystem::path> ecarte;  // its folder, when it could be set aside
  std::optional<std::string> tenu = {};         // why its rank is not given back
  bool deja_mort = false;                       // before this command
};
// Before its deposit only. Its dossiers are free again; its folder is set aside, its rank given back, unless its folder
// cannot be renamed. Of a lot that is annule or remplace and still holds its rank: that alone, once more.
Issue<LotEcarte> annuler_lot(Base& base, const Contexte& contexte, const std::string& nom);

}  // namespace finhop::app
