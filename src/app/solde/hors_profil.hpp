// The fields of a solde that its type of software does not fill, and those that are given by their names in the JSON.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/solde/brouillon.hpp"
#include "finhop/domain/profils/profil.hpp"

namespace finhop::app {

// The places, in the table of fields, of what is given and not to be.
std::vector<std::size_t> champs_hors_profil(const BrouillonSolde& brouillon, const domain::Profil& profil);
Refus champ_hors_profil(std::size_t rang, const domain::Profil& profil, const std::string& numero_editeur);

// « identINSi=1999999991 », each value of a list in its own; what cannot be read is refused. Gives what is said of the
// fields that the profile has of its own: of one said to be nothing, no value. Without a profile there are none.
domain::ValeursPropres lire_champs_dits(Saisies& saisies, const std::vector<Saisi>& champs,
                                        const domain::Profil* profil, BrouillonSolde& brouillon);
// Over what was there. A no takes away what went with the yes, unless that is given too.
void poser_propres(const domain::ValeursPropres& dites, const domain::Profil& profil,
                   domain::Scenario& scenario);

}  // namespace finhop::app
