// A second judgement of a deposit file, from the catalogue's sentences alone: it shares no code with the
// rules it checks. Only what the file itself shows is judged, with the built-in modèle.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/app/verification/verifier.hpp"
#include "finhop/domain/profils/profil.hpp"

namespace finhop::tests {

struct LignePrevue {
  std::size_t num_ligne = 0;  // its place, from 1
  bool acceptee = false;
  std::set<std::string> formats;  // every rule FMT that the line breaks; the first is where the portal stops
};

struct Prevision {
  std::string asp;  // accepte, partiel, rejete
  std::set<std::string> structure;
  std::vector<LignePrevue> lignes;  // the items of lignesImport
  // COH-01 to COH-07; judged only in a file without any fault of structure or format.
  std::optional<std::set<std::string>> coherence;
};

// `nom`: the file's name, without folder.
Prevision prevoir(std::string_view nom, std::string_view octets,
                  const domain::Profil& profil = domain::hop_pfi_va1());
// One sentence for each difference.
std::vector<std::string> ecarts(const Prevision& prevu, const app::FichierVerifie& verifie);

}  // namespace finhop::tests
