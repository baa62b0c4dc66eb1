// What oracle_depot says of one line: its own format, then whether its values agree with each other.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "finhop/domain/profils/profil.hpp"
#include "oracle/temoin_json.hpp"

namespace finhop::tests {

// A real day as AAAAMMJJ, which sorts as days do.
using JourEcrit = std::string;
std::optional<JourEcrit> jour_reel(std::string_view jour, std::string_view mois, std::string_view annee);

// The rules FMT that the line breaks. `ligne` may be no object, and any of its keys may be missing: what is
// not there, or not where it should be, is a fault of structure and no other.
std::set<std::string> formats_violes(const Noeud& ligne, std::size_t place,
                                     const domain::Profil& profil = domain::hop_pfi_va1());
// COH-03 to COH-07, of a line that breaks no rule of structure or format.
std::set<std::string> coherences_violees(const Noeud& ligne, const JourEcrit& depot,
                                         const domain::Profil& profil = domain::hop_pfi_va1());

bool chiffres(std::string_view texte, std::size_t longueur);
bool lettres_ou_chiffres(std::string_view texte, std::size_t longueur);

}  // namespace finhop::tests
