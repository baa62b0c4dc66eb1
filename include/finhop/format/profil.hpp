// A profile as a JSON document: what a person writes from the ASP's guide for another type of software. Its shape is
// published as a JSON Schema; reading checks the whole and tells every fault at its place.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/domain/profils/profil.hpp"

namespace finhop::format {

constexpr std::size_t kTailleProfilMax = 100'000;  // bytes

struct FauteDeProfil {
  std::string chemin;   // JSON pointer; empty for the whole document
  std::string trouve;   // what is there
  std::string attendu;  // what is expected in its place
  friend bool operator==(const FauteDeProfil&, const FauteDeProfil&) = default;
};

// All its faults at once; never an empty list.
std::expected<domain::Profil, std::vector<FauteDeProfil>> lire_profil(std::string_view octets);

// Whether a JSON document says that it is one, sound or not.
bool se_dit_un_profil(std::string_view octets);

// Read again, the same profile; the same profile gives the same bytes.
std::string ecrire_profil(const domain::Profil& profil);

// The JSON Schema (2020-12) of such a document.
std::string_view schema_de_profil();

}  // namespace finhop::format
