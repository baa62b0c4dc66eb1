// What all served pages have around what they say: their style, the way to the others, the same question as a command.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/web/routes.hpp"
#include "web/acces/controle.hpp"
#include "web/pages/champs.hpp"
#include "web/pages/mots.hpp"

namespace finhop::web {

struct Cadre {
  std::string titre;                      // of the tab, and the title above the content
  std::optional<Suite> equivalente = {};  // the command that asks the same
  std::optional<Route> ici = {};          // which of the ways in the menu this is
  int code = 200;
  std::string_view feuille = {};  // a style beside those of all pages
  std::vector<std::string_view> scripts = {};
  bool titre_dans_le_contenu = false;  // the content begins with its own title
};

Reponse page(const Contexte& contexte, const Cadre& cadre, const h::Html& contenu);
// Before any session: no menu, nothing of the base.
Reponse page_pour_tous(int code, std::string titre, const h::Html& contenu);
// Leads to another page: reloading that one does nothing again.
Reponse ailleurs(const format::html::Lien& vers);

// A form that changes something: it carries the token of the session.
template <h::EstPartie... P>
h::Html formulaire(const Contexte& contexte, const format::html::Lien& vers, const P&... parties) {
  return h::form(h::Attribut::envoye_a(vers), cache_html(kChampDuJeton, contexte.jeton), parties...);
}

// That who asks may ask it.
inline bool peut(const Contexte& contexte, Route route) {
  return contexte.personne && contexte.personne->role >= ligne(route).role;
}

// The link to a file that is served under its digest: « page.css ».
format::html::Lien lien_de_ressource(std::string_view nom);

}  // namespace finhop::web
