// The naming rules of the guide (section 3.3), read exactly: as the portal wants them, not as people type them.
#pragma once

#include <optional>
#include <string_view>

#include "finhop/base/jour.hpp"
#include "finhop/domain/pieces.hpp"

namespace finhop::domain {

// HOP-PFI-Va1-FACTURE-00001.pdf, case included; nothing otherwise.
std::optional<NomPiece> nom_piece_exact(std::string_view nom_fichier);

// JSON-1234567890-20220516-001.json. `numero_ans` is what stands in its place, of any length.
struct NomDepot {
  std::string_view numero_ans;
  std::optional<Jour> jour;  // absent when the eight digits are no real day
  int rang = 0;
};
std::optional<NomDepot> nom_depot_exact(std::string_view nom_fichier);

}  // namespace finhop::domain
