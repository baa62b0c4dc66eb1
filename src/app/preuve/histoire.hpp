// What the journal tells of one dossier.
#pragma once

#include "finhop/app/contexte.hpp"
#include "finhop/domain/dossier.hpp"
#include "finhop/format/preuve.hpp"

namespace finhop::app {

// Fills the story and the journal. Panne when an event is no longer the one that was written.
void raconter(Base& base, const domain::Dossier& dossier, format::Preuve& preuve);
// « 16/05/2022 11:00 », as it is when it is no instant.
std::string dire_l_instant(const std::string& iso);

}  // namespace finhop::app
