#include <fmt/format.h>

#include "web/acces/sessions.hpp"
#include "web/pages/cadre.hpp"
#include "web/pages/erreurs.hpp"

namespace finhop::web {
namespace {

std::string temoin(const Contexte& contexte, std::string_view secret, std::chrono::seconds vie) {
  return fmt::format("{}={}; Path=/; Max-Age={}; HttpOnly; SameSite=Strict",
                     nom_du_temoin(contexte.installation), secret, vie.count());
}

}  // namespace

// A page, and not a redirection: the browser was sent here by something else than finhop, and would not show the cookie at
// the end of that same way. What our own page asks, it does.
Reponse entrer(Contexte& contexte, const Requete& requete) {
  if (requete.methode == Methode::Head) return page_pour_tous(200, "finhop", {});
  const auto secret = contexte.sessions.entrer(contexte.valeur("secret"));
  if (!secret) return page_d_erreur(contexte.installation, Empechement::LienPasse);
  Reponse reponse =
      page_pour_tous(200, "finhop",
                     h::ensemble(h::h1("La session est ouverte"),
                                 h::p(h::lien(lien(Route::Accueil), "Voir ce qu'il y a à faire"))));
  reponse.champs.ajouter("Set-Cookie", temoin(contexte, *secret, Sessions::kVieDUneSession));
  reponse.champs.ajouter("Refresh", fmt::format("0; url={}", lien(Route::Accueil).cible()));
  return reponse;
}

Reponse quitter(Contexte& contexte, const Requete& requete) {
  for (const std::string& secret : secrets_de_session(requete, contexte.installation))
    contexte.sessions.fermer(secret);
  Reponse reponse = page_pour_tous(
      200, "finhop", h::ensemble(h::h1("La session est fermée"), h::p("Cet onglet peut être fermé.")));
  reponse.champs.ajouter("Set-Cookie", temoin(contexte, "", std::chrono::seconds(0)));
  return reponse;
}

}  // namespace finhop::web
