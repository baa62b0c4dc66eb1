// The row of an id, and its place.
#include <stdexcept>
#include <unordered_map>

#include "domain/regles/champs_propres.hpp"
#include "finhop/domain/regles.hpp"

namespace finhop::domain {
namespace {

std::unordered_map<std::string_view, const Regle*> par_id() {
  std::unordered_map<std::string_view, const Regle*> lignes;
  for (const Regle& regle : catalogue()) lignes.emplace(regle.id, &regle);
  return lignes;
}

}  // namespace

const Regle& regle(std::string_view id) {
  static const std::unordered_map<std::string_view, const Regle*> lignes = par_id();
  const auto ligne = lignes.find(id);
  if (ligne == lignes.end() && est_des_champs_propres(id)) return regle_des_champs_propres();
  if (ligne == lignes.end()) throw std::out_of_range("règle inconnue : " + std::string(id));
  return *ligne->second;
}

std::size_t rang_de_regle(std::string_view id) {
  const Regle& ligne = regle(id);
  if (&ligne == &regle_des_champs_propres()) return catalogue().size();
  return static_cast<std::size_t>(&ligne - catalogue().data());
}

const Regle& regle_de_rang(std::size_t rang) {
  return rang < catalogue().size() ? catalogue()[rang] : regle_des_champs_propres();
}

Remede remede_general(const Regle& regle) {
  return remede_de(regle.remede);
}

}  // namespace finhop::domain
