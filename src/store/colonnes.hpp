// The columns of the tables avance and solde that hold their fields, as the domain's tables name them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

#include "finhop/domain/champs.hpp"
#include "finhop/domain/statuts.hpp"
#include "store/requete.hpp"

namespace finhop::store {

// Calls `voir` for each field that has a column, in the order of the table of fields.
template <class Objet, class Voir>
void pour_chaque_colonne(const Voir& voir) {
  for (const auto& champ : domain::champs<Objet>())
    if (!champ.en_base.empty()) voir(champ);
}

// How many there are before this field; among all of them by default.
template <class Objet>
constexpr int nombre_de_colonnes(std::size_t jusqu_a = domain::champs<Objet>().size()) {
  int nombre = 0;
  for (std::size_t i = 0; i < jusqu_a; ++i) nombre += domain::champs<Objet>()[i].en_base.empty() ? 0 : 1;
  return nombre;
}

// What is asked for: all that changes but by a step.
template <class Objet, class Voir>
void pour_chaque_demandee(const Voir& voir) {
  pour_chaque_colonne<Objet>([&](const auto& champ) {
    if (champ.part == domain::Part::Demande) voir(champ);
  });
}

// `faire` is given what the base holds of the field: a status by its id.
template <class Objet, class Faire>
void en_base(const domain::Champ<Objet>& champ, const Objet& objet, const Faire& faire) {
  visiter(champ, objet, [&]<class Valeur>(const Valeur& valeur) {
    if constexpr (std::is_enum_v<Valeur>)
      faire(domain::id(valeur));
    else if constexpr (!domain::est_liste<Valeur>)
      faire(valeur);
  });
}

template <class Objet>
void lier_champ(Requete& requete, const domain::Champ<Objet>& champ, const Objet& objet) {
  en_base(champ, objet, [&](const auto& valeur) { requete.lier(valeur); });
}

// « UPDATE avance SET numero_asp = ?, client = ? WHERE id = ? »: what is asked for.
template <class Objet>
std::string mise_a_jour(std::string_view table, std::string_view cle) {
  std::string sql;
  pour_chaque_demandee<Objet>(
      [&](const auto& champ) { sql.append(sql.empty() ? "" : ", ").append(champ.en_base).append(" = ?"); });
  return "UPDATE " + std::string(table) + " SET " + sql + " WHERE " + std::string(cle) + " = ?";
}

}  // namespace finhop::store
