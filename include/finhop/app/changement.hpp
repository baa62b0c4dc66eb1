// One field that a command changed, or would change: for people, and for programs.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "finhop/base/jour.hpp"
#include "finhop/base/montant.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::app {

// Nothing, or what the field holds; a list may be empty.
using ValeurDite = std::variant<std::monostate, std::string, Jour, Montant, bool, std::vector<std::string>,
                                std::vector<domain::Facture>>;

struct Changement {
  std::string_view cle;  // as the JSON reports name it in an avance, or in a solde
  std::string_view nom;  // in words
  ValeurDite avant;
  ValeurDite apres;
};

// « 12 500,00 € », « – » for nothing.
std::string dire(const ValeurDite& valeur);
// « client : – → Hôpital Saint-Martin »
std::string phrase(const Changement& changement);
std::vector<std::string> phrases(const std::vector<Changement>& changements);

}  // namespace finhop::app
