// The fields of a claim that the profile of its software has of its own: how a form asks for them.
#pragma once

#include <vector>

#include "finhop/domain/dossier.hpp"
#include "finhop/domain/profils/profil.hpp"
#include "web/pages/formulaires/formulaire.hpp"

namespace finhop::web {

// Those that are to be filled, with what is recorded.
std::vector<Question> questions_propres(const domain::Profil& profil, const domain::Scenario& scenario);
// « unDrapeau=oui », for each answer that changed; a list has one for each of its texts.
std::vector<app::Saisi> propres_saisis(const Reponses& reponses);

}  // namespace finhop::web
