// The one rule that stands in no table: it has an id for each field that a profile has of its own.
#pragma once

#include <string_view>

#include "finhop/domain/regles.hpp"

namespace finhop::domain {

const Regle& regle_des_champs_propres();
bool est_des_champs_propres(std::string_view id);  // FMT-X-unDrapeau
void juger_champs_propres(const ExamenLigne& examen, Receveur& receveur);

}  // namespace finhop::domain
