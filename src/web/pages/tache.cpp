// A piece of work that goes on: how far it has come, then what it gives.
#include <fmt/format.h>

#include "web/pages/cadre.hpp"
#include "web/pages/erreurs.hpp"
#include "web/taches.hpp"

namespace finhop::web {
namespace {

constexpr std::string_view kRelire = "2";  // seconds

h::Html avancement_html(const app::Avancement& a) {
  const std::string dit = fmt::format("{} : {} sur {}", a.etape, nombre(a.fait), nombre(a.total));
  if (a.total == 0) return h::p(h::attribut<"role">("status"), a.etape);
  return h::p(h::attribut<"role">("status"), dit, " ",
              h::progress(h::attribut<"value">(fmt::to_string(a.fait)),
                          h::attribut<"max">(fmt::to_string(a.total)), h::attribut<"aria-label">(dit)));
}

Reponse page_en_cours(const Contexte& contexte, const Taches::EnCours& tache) {
  Reponse reponse = page(
      contexte, {.titre = "C'est en cours"},
      h::ensemble(tache.avancement ? avancement_html(*tache.avancement)
                                   : h::p(h::attribut<"role">("status"), "finhop y travaille."),
                  h::p("Cette page se relit toute seule, et montrera le résultat. Elle peut être quittée et "
                       "rouverte à la même adresse : le travail continue.")));
  reponse.champs.ajouter("Refresh", kRelire);
  return reponse;
}

}  // namespace

Reponse page_tache(Contexte& contexte, const Requete&) {
  auto demandee = contexte.taches.demander(contexte.jeton, contexte.valeur("nom"));
  if (auto* reponse = std::get_if<Reponse>(&demandee)) return std::move(*reponse);
  if (const auto* en_cours = std::get_if<Taches::EnCours>(&demandee))
    return page_en_cours(contexte, *en_cours);
  return page_d_erreur(contexte.installation, Empechement::TachePassee);
}

}  // namespace finhop::web
