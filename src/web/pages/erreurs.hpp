// The pages of what is not answered: what happened, and what to do. None repeats what the request held.
#pragma once

#include "finhop/base/panne.hpp"
#include "finhop/base/refus.hpp"
#include "finhop/web/contexte.hpp"
#include "finhop/web/echange.hpp"
#include "web/acces/empechement.hpp"
#include "web/codes.hpp"

namespace finhop::web {

// For anybody: nothing of the base is in it, not even its name.
Reponse page_d_erreur(const Installation& installation, Empechement empechement);
// The one that tells that code best.
Empechement empechement_de(int code);

// For who has a session: what is broken around finhop, or why what was asked is refused.
Reponse page_de_panne(const Contexte& contexte, const Panne& panne);
Reponse page_de_refus(const Contexte& contexte, const ListeRefus& refus);
// Each with what is expected and what to do, inside a page that says more.
format::html::Html refus_html(const Contexte& contexte, const ListeRefus& refus);

}  // namespace finhop::web
