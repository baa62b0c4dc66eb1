// The fields of an avance and of a solde, each named once: what reads, writes, compares or asks for fields goes through
// these tables, so that a field more is a row more.
#pragma once

#include <cstddef>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "finhop/domain/champs_avance.hpp"
#include "finhop/domain/champs_solde.hpp"

namespace finhop::domain {

template <class Objet>
constexpr const auto& champs() {
  if constexpr (std::is_same_v<Objet, Avance>)
    return kChampsAvance;
  else
    return kChampsSolde;
}

// Without it there is no avance.
constexpr bool est_exige(const Champ<Avance>& champ) {
  return std::holds_alternative<NumeroEditeur Avance::*>(champ.lieu) ||
         std::holds_alternative<NumeroAns Avance::*>(champ.lieu);
}
// A solde may be begun with nothing.
constexpr bool est_exige(const Champ<Solde>&) {
  return false;
}

// A field of several values.
template <class Type>
inline constexpr bool est_liste = false;
template <class Element>
inline constexpr bool est_liste<std::vector<Element>> = true;

// The field itself, to be read or set.
template <class Objet, class Classe, class Type>
auto& en(Objet& objet, Type Classe::*lieu) {
  if constexpr (std::is_same_v<Classe, Scenario>)
    return objet.scenario.*lieu;
  else
    return objet.*lieu;
}

// `faire` is given the field, whatever its type.
template <class Objet, class Faire>
decltype(auto) visiter(const Champ<std::remove_const_t<Objet>>& champ, Objet& objet, Faire&& faire) {
  return std::visit([&](auto lieu) -> decltype(auto) { return faire(en(objet, lieu)); }, champ.lieu);
}

// Its row in the table: known when the program is compiled.
template <class Objet, class Classe, class Type>
consteval std::size_t rang_dans(Type Classe::*lieu) {
  std::size_t rang = 0;
  while (champs<Objet>()[rang].lieu != typename Lieux<Objet>::Lieu(lieu)) ++rang;
  return rang;
}
template <class Type>
consteval std::size_t rang(Type Avance::*lieu) {
  return rang_dans<Avance>(lieu);
}
template <class Type>
consteval std::size_t rang(Type Solde::*lieu) {
  return rang_dans<Solde>(lieu);
}
template <class Type>
consteval std::size_t rang(Type Scenario::*lieu) {
  return rang_dans<Solde>(lieu);
}

// A status, for programs and for people.
struct StatutDit {
  std::string_view id;
  std::string_view libelle;
  friend bool operator==(const StatutDit&, const StatutDit&) = default;
};

// What a field holds, as reports tell it: nothing, a text, a day, an amount, an answer, a list.
using ValeurDite = std::variant<std::monostate, std::string, StatutDit, Jour, Montant, bool,
                                std::vector<std::string>, std::vector<Facture>>;

ValeurDite dite(const Champ<Avance>& champ, const Avance& avance);
ValeurDite dite(const Champ<Solde>& champ, const Solde& solde);

}  // namespace finhop::domain
