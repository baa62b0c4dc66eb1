// The whole at a glance: where dossiers and euros stand, what comes, how the base is.
#include "finhop/app/dossier/etat.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "finhop/app/entretien/diagnostic.hpp"
#include "finhop/app/taches/a_venir.hpp"
#include "finhop/vue/diagnostic.hpp"
#include "finhop/vue/etat.hpp"
#include "finhop/vue/taches/a_venir.hpp"
#include "web/pages/lire/rendre.hpp"

namespace finhop::web {
namespace {

constexpr std::array kJoursAVenir{30, 90, 365};
constexpr int kDOrdinaire = 90;

// One of those that the page offers.
int jours_de(const Requete& requete) {
  const auto dits = parametre(requete.parametres, "jours");
  const auto choisis = std::ranges::find_if(kJoursAVenir, [&](int n) { return dits == fmt::to_string(n); });
  return choisis == kJoursAVenir.end() ? kDOrdinaire : *choisis;
}

h::Html choix_html(int ici) {
  h::Html choix;
  for (const int jours : kJoursAVenir) {
    const h::Lien vers = lien(Route::Agenda, {}, {{"jours", fmt::to_string(jours)}});
    choix += voie_html(vers, fmt::format("{} jours", jours), jours == ici);
  }
  return h::nav(h::attribut<"aria-label">("Jusqu'à quand"), h::classe("ecran"),
                h::ul(h::classe("choix"), choix));
}

}  // namespace

Reponse page_etat(Contexte& contexte, const Requete& requete) {
  const Suite equivalente{"", Geste::Etat};
  app::Base base = contexte.ouvrir_base();
  const app::EtatGeneral etat = app::dresser_etat(base, contexte.pour_app(equivalente));
  return rendre(contexte, requete, {{"Où tout en est", equivalente, Route::Etat}, Route::Etat, {}, "etat"},
                vue::Etat(etat, contexte.maintenant.jour_a_paris()));
}

Reponse page_agenda(Contexte& contexte, const Requete& requete) {
  const int jours = jours_de(requete);
  const Suite equivalente{"", Geste::AFaire, {{Donnee::Jours, fmt::to_string(jours)}}};
  app::Base base = contexte.ouvrir_base();
  const app::AVenir a_venir = app::prevoir(base, contexte.pour_app(equivalente), jours);
  return rendre(contexte, requete,
                {{"Les jours qui viennent", equivalente, Route::Agenda}, Route::Agenda, {}, "agenda"},
                vue::JoursAVenir(a_venir), choix_html(jours));
}

Reponse page_diagnostic(Contexte& contexte, const Requete& requete) {
  app::Base base = app::Base::a_examiner(contexte.installation.base);
  const app::Diagnostic diagnostic = app::diagnostiquer(base);
  return rendre(contexte, requete,
                {{"Diagnostic de la base", Suite{"", Geste::Diagnostiquer}, Route::Diagnostic},
                 Route::Diagnostic,
                 {},
                 "diagnostic"},
                vue::Diagnostic(diagnostic, contexte.installation.base));
}

}  // namespace finhop::web
