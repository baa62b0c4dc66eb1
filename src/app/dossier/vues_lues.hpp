// Named views as they stand in the base: found by a name, understood anew, counted.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/dossier/filtre.hpp"
#include "app/saisie/saisies.hpp"
#include "finhop/app/dossier/vues.hpp"

namespace finhop::app {

using VuesNommees = std::vector<domain::VueNommee>;

// In the order of their names, whatever their case and accents.
VuesNommees lire_les_vues(Base& base);

Suite voir_les_vues();
// « la vue « À relancer » »
std::string nommee(const domain::VueNommee& vue);

// Whatever its case and accents; nullptr when there is none.
const domain::VueNommee* trouver(const VuesNommees& vues, std::string_view nom);
Refus vue_inconnue(const VuesNommees& vues, std::string_view nom);

// The columns of the list, as they are written there.
void lire_colonnes(Saisies& saisies, std::vector<std::string>& colonnes,
                   const std::vector<std::string>& connues);
// Inside a transaction, as the list would count them, without giving one.
std::size_t compter(Base& base, const Contexte& contexte, Criteres criteres, const Filtre& filtre);

}  // namespace finhop::app
