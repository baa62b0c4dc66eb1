// What answers each route: one function a page. It reads what its context and the request name, calls one use case, and
// writes one page; whatever it throws becomes the page of what went wrong.
#pragma once

#include "finhop/web/contexte.hpp"
#include "finhop/web/echange.hpp"

namespace finhop::web {

Reponse page_accueil(Contexte& contexte, const Requete& requete);
Reponse page_dossier(Contexte& contexte, const Requete& requete);

// The link that opens a session, once.
Reponse entrer(Contexte& contexte, const Requete& requete);
// Ends the session.
Reponse quitter(Contexte& contexte, const Requete& requete);
// Styles and scripts, under names that hold their digests.
Reponse donner_une_ressource(Contexte& contexte, const Requete& requete);
Reponse donner_l_icone(Contexte& contexte, const Requete& requete);

}  // namespace finhop::web
