// The money of the dossiers that are asked for, each with its situation, as of a day.
#pragma once

#include <functional>

#include "app/referentiel.hpp"
#include "finhop/app/argent/additionner.hpp"

namespace finhop::app {

// Inside a transaction: what that moment makes late or at risk.
domain::JourDArgent jour_d_argent(Base& base, const Referentiel& referentiel, const Instant& maintenant);

// Called once, before the first dossier, with what the day makes late or at risk.
using Commencer = std::function<void(domain::JourDArgent)>;
using VoirArgent = std::function<void(domain::FaitsDArgent&&)>;
Issue<JourDesComptes> parcourir_argent(Base& base, const Contexte& contexte, const CriteresDArgent& criteres,
                                       const Commencer& commencer, const VoirArgent& voir);

}  // namespace finhop::app
