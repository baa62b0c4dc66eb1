// What the commands that open the page share.
#pragma once

#include <string>

#include "cli/session.hpp"
#include "finhop/web/contexte.hpp"
#include "finhop/web/service.hpp"

namespace finhop::cli {

// The finhop of this command, as the pages are told of it.
web::Installation installation(const Session& session);
// The two lines that say what to open.
std::string dire_le_lien(const web::LienDeSession& lien);
// The base, as people read its name.
std::string nom_de_la_base(const Session& session);

}  // namespace finhop::cli
