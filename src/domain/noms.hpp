// The naming rules of the guide (section 3.3), read exactly: as the portal wants them, not as people type them.
#pragma once

#include <optional>
#include <string_view>

#include "finhop/domain/demande_lue.hpp"
#include "finhop/domain/pieces.hpp"
#include "finhop/domain/profils/profil.hpp"

namespace finhop::domain {

// HOP-PFI-Va1-FACTURE-00001.pdf for the profile HOP-PFI-Va1, case included; nothing otherwise.
std::optional<NomPiece> nom_piece_exact(std::string_view nom_fichier, const Profil& profil);

}  // namespace finhop::domain
