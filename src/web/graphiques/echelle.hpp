// The scale of amounts that are drawn: where its marks stand, and their names.
#pragma once

#include <cstdint>
#include <string>

#include "finhop/base/montant.hpp"

namespace finhop::web {

struct Echelle {
  std::int64_t pas;  // between two marks, in cents: 1, 2 or 5 followed by zeros
  int marques;       // above zero; the last one is at least the largest amount

  std::int64_t haut() const { return pas * marques; }
  // « 20 k€ »: in euros, thousands or millions, as its step asks.
  std::string nom(int marque) const;
  // Rounded, and at least 1 for what is more than nothing.
  int longueur(Montant montant, int longueur_du_haut) const;
};
// Of amounts that are at most that one.
Echelle echelle_de(Montant plus_grand);

// « 12.34% », of `tout`.
std::string pour_cent(std::int64_t partie, std::int64_t tout);

}  // namespace finhop::web
