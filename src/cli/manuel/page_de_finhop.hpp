// The page of the program as a whole: what stands in every command.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/manuel/roff.hpp"

namespace finhop::cli::manuel {

Page page_de_finhop();
// « finhop-avance-ajouter »
std::string nom_de_page(std::string_view commande);

// What the environment settles, each variable told once.
struct Variable {
  std::string_view nom;
  std::string_view sujet;
};
std::span<const Variable> variables();

}  // namespace finhop::cli::manuel
