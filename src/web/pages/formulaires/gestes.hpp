// What may be done of a thing where it stands, as links to the forms that do it.
#pragma once

#include <string_view>
#include <vector>

#include "finhop/domain/dossier.hpp"
#include "finhop/domain/lot.hpp"
#include "web/pages/cadre.hpp"

namespace finhop::web {

// In one line; nothing when who asks may do none of them.
h::Html gestes_dits(const Contexte& contexte, const std::vector<Suite>& suites);

// The same of a form that is told more than a command names.
h::Html formulaire_dit(const Contexte& contexte, Route route, const Parametres& parametres,
                       std::string_view mot);

std::vector<Suite> gestes_du_dossier(const domain::Dossier& dossier);
std::vector<Suite> gestes_du_lot(const domain::Lot& lot);

}  // namespace finhop::web
