// The file of those who may sign in to a shared page: their names, what each may do, and what a password is checked with.
#pragma once

#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace finhop::format {

struct CompteEcrit {
  std::string nom;
  std::string role;
  std::string empreinte;
  friend bool operator==(const CompteEcrit&, const CompteEcrit&) = default;
};

std::string ecrire_comptes(std::span<const CompteEcrit> comptes);
// What `ecrire_comptes` wrote, and nothing else; else why not.
std::expected<std::vector<CompteEcrit>, std::string> lire_comptes(std::string_view octets);

}  // namespace finhop::format
