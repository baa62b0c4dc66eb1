// What a field of an avance or of a solde holds, as reports show it.
#pragma once

#include <vector>

#include "finhop/domain/champs.hpp"
#include "finhop/vue/faits.hpp"

namespace finhop::vue {

// An object for each invoice.
Valeur valeur_de(const std::vector<domain::Facture>& factures);
inline Valeur valeur_de(std::monostate) {
  return {};
}
inline Valeur valeur_de(const domain::StatutDit& statut) {
  return Mot{statut.id, statut.libelle};
}
template <class Type>
Valeur valeur_de(const Type& valeur) {
  return valeur;
}

template <class Objet>
Valeur valeur_du_champ(const domain::Champ<Objet>& champ, const Objet& objet) {
  return visiter(champ, objet, [](const auto& valeur) { return valeur_de(valeur); });
}

}  // namespace finhop::vue
