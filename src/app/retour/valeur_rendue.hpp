// The values of an answer, which a portal may have written anew.
#pragma once

#include <optional>
#include <string>

#include "finhop/base/montant.hpp"
#include "finhop/domain/demande_lue.hpp"

namespace finhop::app {

// Of a line that a deposit can have, also as 7.0 or as a text.
std::optional<int> lire_num_ligne(const domain::Valeur& valeur);
// The amount, also as 12500.0.
std::optional<Montant> montant_rendu(const domain::Valeur& valeur);
// What a text or a number says, without the spaces around it; nothing when that is nothing.
std::optional<std::string> texte_donne(const domain::Valeur& valeur);
// What stands there, for people.
std::string dire_ce_qui_est(const domain::Valeur& valeur);

}  // namespace finhop::app
