// What a command that was typed tells of dossiers other than the one that is proved.
#pragma once

#include <string_view>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/dossier.hpp"
#include "finhop/store/journal.hpp"

namespace finhop::app {

// Whether the command of that event names, by a number or by a client, another dossier that it touched. A command that
// touched this dossier alone names no other.
bool nomme_un_autre(Base& base, const domain::Dossier& dossier, const store::Evenement& evenement);

}  // namespace finhop::app
