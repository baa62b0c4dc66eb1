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
  std::optional<std::filesystem::path> reste;  // its folder, left as it is, when it is there
};
// Before its deposit only. Its dossiers are free again; its name is never given again (D3).
Issue<LotEcarte> annuler_lot(Base& base, const Contexte& contexte, const std::string& nom);

}  // namespace finhop::app
