// What the profiles of an export suppose: taken upon oneself once, before the first claim that rests on it.
#pragma once

#include <optional>
#include <vector>

#include "app/operation.hpp"
#include "app/referentiel.hpp"
#include "finhop/app/dossier/fiche.hpp"
#include "finhop/app/lot/exporter.hpp"

namespace finhop::app {

// The profiles of these dossiers that suppose what nobody accepted yet, each once.
std::vector<const domain::Profil*> profils_a_accepter(Base& base, const Referentiel& referentiel,
                                                      const std::vector<Fiche>& prets,
                                                      const Jour& date_depot);
// One refusal that tells all that they suppose; nothing when there is none.
std::optional<Refus> refus_des_suppositions(const std::vector<const domain::Profil*>& profils);
// Noted in the journal, and kept.
void accepter_les_suppositions(Base& base, Operation& operation,
                               const std::vector<const domain::Profil*>& profils, const Jour& le);

}  // namespace finhop::app
