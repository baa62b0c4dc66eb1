// Entries for the tests of the zip writer.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "finhop/archive/zip_writer.hpp"

namespace zip_a_ecrire {

inline finhop::archive::ZipEntry entree(std::string nom, std::string octets) {
  const std::uint64_t taille = octets.size();
  return {std::move(nom), taille, [octets = std::move(octets)] { return octets; }};
}

inline std::vector<finhop::archive::ZipEntry> deux_pieces() {
  return {entree("HOP-PFI-Va1-VA-00001.pdf", "attestation"),
          entree("HOP-PFI-Va1-FACTURE-00001.pdf", std::string(70'000, 'f'))};
}

}  // namespace zip_a_ecrire
