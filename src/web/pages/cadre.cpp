#include "web/pages/cadre.hpp"

#include <array>

#include "finhop/format/html_page.hpp"
#include "web/codes.hpp"

namespace finhop::web {
namespace {

constexpr std::string_view kTypeDePage = "text/html; charset=utf-8";

struct Entree {
  Route route;
  std::string_view nom;
};
constexpr std::array kMenu{Entree{Route::Accueil, "Aujourd'hui"},
                           Entree{Route::Dossiers, "Dossiers"},
                           Entree{Route::Lots, "Lots"},
                           Entree{Route::Reponses, "Réponses"},
                           Entree{Route::Argent, "Argent"},
                           Entree{Route::Rapport, "Rapport"},
                           Entree{Route::Agenda, "Calendrier"},
                           Entree{Route::PageDeposer, "Déposer"},
                           Entree{Route::PageVerifier, "Vérifier"},
                           Entree{Route::Journal, "Journal"},
                           Entree{Route::Plan, "Tout"}};

h::Html entree_html(const Entree& entree, std::optional<Route> ici) {
  if (entree.route != ici) return h::li(h::lien(lien(entree.route), entree.nom));
  return h::li(h::lien(lien(entree.route), h::attribut<"aria-current">("page"), entree.nom));
}

h::Html menu(const Contexte& contexte, std::optional<Route> ici) {
  h::Html entrees;
  for (const Entree& entree : kMenu)
    if (!contexte.personne || peut(contexte, entree.route)) entrees += entree_html(entree, ici);
  return h::header(h::classe("haut ecran"),
                   h::lien(h::Lien::ancre("contenu"), h::classe("saut"), "Aller au contenu"),
                   h::nav(h::attribut<"aria-label">("Pages de finhop"), h::ul(entrees)),
                   formulaire(contexte, lien(Route::Quitter), h::button("Fermer la session")));
}

h::Html equivalente_html(const Contexte& contexte, const std::optional<Suite>& suite) {
  if (!suite) return {};
  return h::footer(h::classe("bas"), h::p("La commande équivalente : ",
                                          h::code(h::classe("commande"), h::attribut<"tabindex">("0"),
                                                  contexte.installation.epeler(*suite))));
}

format::html::PageServie autour(std::string titre) {
  return {.titre = titre + " – finhop",
          .icone = lien(Route::Icone),
          .feuilles = {lien_de_ressource("commun.css"), lien_de_ressource("page.css")}};
}

}  // namespace

Reponse page(const Contexte& contexte, const Cadre& cadre, const h::Html& contenu) {
  format::html::PageServie servie = autour(cadre.titre);
  if (!cadre.feuille.empty()) servie.feuilles.push_back(lien_de_ressource(cadre.feuille));
  servie.scripts.push_back(lien_de_ressource("clavier.js"));
  for (const std::string_view script : cadre.scripts) servie.scripts.push_back(lien_de_ressource(script));
  servie.avant = menu(contexte, cadre.ici);
  servie.apres = equivalente_html(contexte, cadre.equivalente);
  return {.code = cadre.code,
          .type = std::string(kTypeDePage),
          .texte = format::html::ecrire(
              servie, cadre.titre_dans_le_contenu ? contenu : h::ensemble(h::h1(cadre.titre), contenu))};
}

Reponse page_pour_tous(int code, std::string titre, const h::Html& contenu) {
  return {.code = code,
          .type = std::string(kTypeDePage),
          .texte = format::html::ecrire(autour(std::move(titre)), contenu)};
}

Reponse ailleurs(const h::Lien& vers) {
  Reponse reponse{.code = kAilleurs, .type = "text/plain; charset=utf-8"};
  reponse.champs.ajouter("Location", vers.cible());
  return reponse;
}

}  // namespace finhop::web
