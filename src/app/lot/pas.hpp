// A step of a lot's life: whether it may be taken, and what the journal says of it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "app/operation.hpp"
#include "finhop/domain/lot.hpp"

namespace finhop::app {

// A step that a person asks of a lot.
struct Demarche {
  domain::StatutLot vers;
  std::string_view refus;  // « ne se dépose plus »
  Geste geste;
};

// The lot, when its status allows the step; otherwise what to type next.
Result<domain::Lot> exiger_pas(Base& base, std::string_view nom, const Demarche& demarche,
                               const Jour& aujourd_hui);
// One event for the lot, then one for each of its dossiers.
struct EvenementsLot {
  std::string_view lot;    // lot.depose
  std::string_view solde;  // solde.depose
  std::string detail;      // « le 16/05/2022 », may be empty
};
void noter(Base& base, Operation& operation, const domain::Lot& lot, const EvenementsLot& evenements);

// The lot's folder, when something bears its name.
std::optional<std::filesystem::path> repertoire_restant(const domain::Lot& lot);
// The lot that bears the requests of a replaced lot today, through all that replaced it.
std::optional<domain::Lot> dernier_remplacant(Base& base, const domain::Lot& lot);

}  // namespace finhop::app
