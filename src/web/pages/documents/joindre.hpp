// Documents attached to a dossier from its page.
#pragma once

#include "finhop/domain/dossier.hpp"
#include "web/pages/cadre.hpp"

namespace finhop::web {

// Its documents, to be looked at, kept, and added to, as far as who asks may.
h::Html documents_html(const Contexte& contexte, const domain::Dossier& dossier);

}  // namespace finhop::web
