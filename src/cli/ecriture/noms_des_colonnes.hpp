// What a table is headed with, in any of its forms.
#pragma once

#include <string>
#include <vector>

#include "finhop/vue/table.hpp"

namespace finhop::cli {

inline std::vector<std::string> noms_des_colonnes(const std::vector<vue::Colonne>& colonnes) {
  std::vector<std::string> noms;
  for (const vue::Colonne& colonne : colonnes) noms.push_back(colonne.nom);
  return noms;
}

}  // namespace finhop::cli
