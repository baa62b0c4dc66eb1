// A dossier as somebody saw it: what they choose then holds only as long as nothing else happened to it.
#pragma once

#include <cstdint>
#include <string>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/identifiants.hpp"

namespace finhop::app {

// The last thing that the journal tells of the dossier; 0 when it tells nothing.
std::int64_t dernier_evenement_de(Base& base, const domain::NumeroEditeur& numero);

// « 00001@57 »: the dossier as it was then, for any command that takes one. Where the journal tells something later, the
// command is refused (operation-recouverte) inside its own transaction, and nothing is done.
std::string reference_vue(const domain::NumeroEditeur& numero, std::int64_t evenement);

}  // namespace finhop::app
