// The profile that a dossier follows while it is being prepared.
#pragma once

#include <optional>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/dossier.hpp"
#include "finhop/domain/profils/profil.hpp"

namespace finhop::app {

// What its type of software fills in a claim that is recorded on that day; nothing when no profile is for it yet.
std::optional<domain::Profil> profil_de_saisie(Base& base, const domain::Dossier& dossier, const Jour& jour);

}  // namespace finhop::app
