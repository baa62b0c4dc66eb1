// The columns of a table, as the fields name them, and its example row.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "app/saisie/table_importee.hpp"
#include "finhop/domain/champs.hpp"

namespace finhop::app {

template <class Objet>
constexpr bool a_une_colonne(const domain::Champ<Objet>& champ) {
  return !champ.colonne.empty();
}

template <class Objet>
constexpr auto colonnes_des_champs() {
  constexpr auto kNombre = std::ranges::count_if(domain::champs<Objet>(), a_une_colonne<Objet>);
  std::array<ColonneConnue, kNombre> colonnes{};
  auto* place = colonnes.data();
  for (const domain::Champ<Objet>& champ : domain::champs<Objet>())
    if (a_une_colonne(champ))
      *place++ = {champ.colonne, est_exige(champ) ? Presence::Obligatoire : Presence::Facultative};
  return colonnes;
}

template <class Objet>
std::vector<std::string> exemples_des_champs() {
  std::vector<std::string> exemples;
  for (const domain::Champ<Objet>& champ : domain::champs<Objet>())
    if (a_une_colonne(champ)) exemples.emplace_back(champ.exemple);
  return exemples;
}

}  // namespace finhop::app
