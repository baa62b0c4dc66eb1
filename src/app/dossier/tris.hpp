// The orders of a list: what each compares.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <variant>

#include "finhop/app/dossier/lister.hpp"

namespace finhop::app {

// Numbers or texts, the same for all the dossiers of one order; what is not known comes before them all.
using CleDeTri = std::variant<std::int64_t, std::string>;
CleDeTri cle_de_tri(const Fiche& fiche, Tri tri);

// How much room a key takes. Rang: 0 where there is none, then the places of a short list, from 1 on. Jour: days since 1970.
// Montant: cents.
enum class SorteDeCle { Rang, Jour, Montant, Texte };
SorteDeCle sorte_de_cle(Tri tri);
constexpr std::int64_t kInconnu = std::numeric_limits<std::int64_t>::min();

constexpr std::size_t rang(Tri tri) {
  return static_cast<std::size_t>(std::to_underlying(tri));
}
constexpr std::size_t kNombreDeTris = rang(Tri::DatePaiementSolde) + 1;

template <class Enumere>
constexpr std::int64_t place(Enumere valeur) {
  return 1 + static_cast<std::int64_t>(valeur);
}

}  // namespace finhop::app
