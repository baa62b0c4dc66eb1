// The columns of a table, as the fields name them, and its example row.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "app/saisie/brouillon.hpp"
#include "app/table/table_importee.hpp"
#include "finhop/domain/champs.hpp"

namespace finhop::app {

template <class Objet>
constexpr bool a_une_colonne(const domain::Champ<Objet>& champ) {
  return !champ.colonne.empty();
}

// How its cells are read.
struct SorteDuLieu {
  template <class Classe, class Type>
  constexpr SorteDeColonne operator()(Type Classe::*) const {
    using Valeur = typename SansOption<Type>::type;
    if constexpr (std::is_same_v<Valeur, Jour>) return SorteDeColonne::Jour;
    if constexpr (std::is_same_v<Valeur, Montant>) return SorteDeColonne::Montant;
    if constexpr (std::is_same_v<Valeur, bool>) return SorteDeColonne::Reponse;
    if constexpr (std::is_same_v<Valeur, std::vector<domain::Finess>>) return SorteDeColonne::Finess;
    if constexpr (std::is_same_v<Valeur, std::string>) return SorteDeColonne::Texte;
    if constexpr (std::is_same_v<Valeur, domain::StatutAvance>) return SorteDeColonne::Statut;
    return SorteDeColonne::Numero;
  }
};

template <class Objet>
constexpr auto colonnes_des_champs() {
  constexpr auto kNombre = std::ranges::count_if(domain::champs<Objet>(), a_une_colonne<Objet>);
  std::array<ColonneConnue, kNombre> colonnes{};
  auto* place = colonnes.data();
  for (const domain::Champ<Objet>& champ : domain::champs<Objet>())
    if (a_une_colonne(champ))
      *place++ = {champ.colonne, est_exige(champ) ? Presence::Obligatoire : Presence::Facultative,
                  std::visit(SorteDuLieu{}, champ.lieu)};
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
