// Shapes that a table of people may take, of any size: what costs memory or time is in one of them.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "finhop/app/saisie/imports.hpp"

namespace finhop::tests {

enum class QuelleTable { Avances, Soldes, Paiements };

struct FormeDeTable {
  std::string nom;
  QuelleTable quelle;
  std::function<std::string(std::size_t combien)> faire;  // so many rows, or so many of what is repeated
  app::LectureDeTable lecture = {};
};

// Of each of the three: rows of every sort, one thing that has no end, every encoding.
std::vector<FormeDeTable> formes_de_tables();

// Those that the rows of soldes and paiements speak of: `combien` avances, validated.
std::string avances_des_formes(std::size_t combien);

}  // namespace finhop::tests
