// Deposit files drawn at random from a seed: valid ones, all different, and ones broken in one to three
// places.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "finhop/domain/profils/profil.hpp"

namespace finhop::tests {

struct DepotHasard {
  std::uint64_t graine = 0;
  std::string nom;                      // of the file
  std::string octets;                   // its content
  std::vector<std::string> etiquettes;  // what was broken, in order; a breakage may leave the file valid
};

DepotHasard depot_valide(std::uint64_t graine, const domain::Profil& profil = domain::hop_pfi_va1());
DepotHasard depot_casse(std::uint64_t graine, const domain::Profil& profil = domain::hop_pfi_va1());

// A profile as a person might write one: other codes, fields, limits and documents.
domain::Profil profil_hasard(std::uint64_t graine);

// The 28 keys of the guide and of D6.
const std::vector<std::string>& cles_du_depot();

}  // namespace finhop::tests
