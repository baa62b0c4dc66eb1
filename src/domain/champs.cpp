#include "finhop/domain/champs.hpp"

#include <algorithm>

namespace finhop::domain {
namespace {

// A column of a table is known by the rank of its field.
template <class Objet>
constexpr bool colonnes_en_tete() {
  return std::ranges::is_sorted(champs<Objet>(), std::ranges::greater(),
                                [](const Champ<Objet>& champ) { return !champ.colonne.empty(); });
}
static_assert(colonnes_en_tete<Avance>());

template <class Valeur>
ValeurDite dite(const Valeur& valeur) {
  return valeur;
}
template <class Sorte>
ValeurDite dite(const Identifiant<Sorte>& identifiant) {
  return identifiant.texte();
}
ValeurDite dite(StatutAvance statut) {
  return StatutDit{id(statut), libelle(statut)};
}
ValeurDite dite(StatutSolde statut) {
  return StatutDit{id(statut), libelle(statut)};
}
ValeurDite dite(const std::vector<Finess>& liste) {
  std::vector<std::string> textes;
  for (const Finess& finess : liste) textes.push_back(finess.texte());
  return textes;
}
template <class Valeur>
ValeurDite dite(const std::optional<Valeur>& valeur) {
  return valeur ? dite(*valeur) : ValeurDite{};
}

template <class Objet>
ValeurDite dite_de(const Champ<Objet>& champ, const Objet& objet) {
  return visiter(champ, objet, [](const auto& valeur) { return dite(valeur); });
}

}  // namespace

ValeurDite dite(const Champ<Avance>& champ, const Avance& avance) {
  return dite_de(champ, avance);
}
ValeurDite dite(const Champ<Solde>& champ, const Solde& solde) {
  return dite_de(champ, solde);
}

}  // namespace finhop::domain
