// Writes the regulated JSON of a deposit (guide, sections 2.2 and 3.2): UTF-8 without BOM, LF, two-space
// indentation, one final newline, amounts with exactly two decimals. The same data and modèle give the same
// bytes.
#pragma once

#include <span>
#include <string>

#include "finhop/domain/demande.hpp"
#include "finhop/domain/profils/profil.hpp"
#include "finhop/format/modele.hpp"

namespace finhop::format {

// Every demande and the depot's header must be complete (a ready dossier's are); std::logic_error otherwise.
// D5: identDMP and the MSS addresses are null when their flag is false; what the profile does not ask for is null.
std::string ecrire_depot(const Modele& modele, const domain::Depot& depot,
                         std::span<const domain::Demande> demandes,
                         const domain::Profil& profil = domain::hop_pfi_va1());

}  // namespace finhop::format
