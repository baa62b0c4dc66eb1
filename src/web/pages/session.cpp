#include <fmt/format.h>

#include "web/acces/sessions.hpp"
#include "web/pages/cadre.hpp"
#include "web/pages/erreurs.hpp"
#include "web/recus.hpp"

namespace finhop::web {

// A page, and not a redirection: the browser was sent here by something else than finhop, and would not show the cookie at
// the end of that same way. What our own page asks, it does.
Reponse entrer(Contexte& contexte, const Requete& requete) {
  if (contexte.identification) return page_d_erreur(contexte.installation, Empechement::Introuvable);
  if (requete.methode == Methode::Head) return page_pour_tous(200, "finhop", {});
  const auto secret = contexte.sessions.entrer(contexte.valeur("secret"));
  if (!secret) return page_d_erreur(contexte.installation, Empechement::LienPasse);
  Reponse reponse =
      page_pour_tous(200, "finhop",
                     h::ensemble(h::h1("La session est ouverte"),
                                 h::p(h::lien(lien(Route::Accueil), "Voir ce qu'il y a à faire"))));
  reponse.champs.ajouter("Set-Cookie",
                         temoin_de_session(contexte.installation, *secret, Sessions::kVieDUneSession));
  reponse.champs.ajouter("Refresh", fmt::format("0; url={}", lien(Route::Accueil).cible()));
  return reponse;
}

Reponse quitter(Contexte& contexte, const Requete& requete) {
  for (const std::string& secret : secrets_de_session(requete, contexte.installation))
    contexte.sessions.fermer(secret);
  contexte.recus.oublier(contexte.jeton);
  h::Html contenu = h::ensemble(h::h1("La session est fermée"), h::p("Cet onglet peut être fermé."));
  if (contexte.identification) contenu += h::p(h::lien(lien(Route::PageConnexion), "Entrer de nouveau"));
  Reponse reponse = page_pour_tous(200, "finhop", contenu);
  reponse.champs.ajouter("Set-Cookie", temoin_de_session(contexte.installation, "", std::chrono::seconds(0)));
  return reponse;
}

}  // namespace finhop::web
