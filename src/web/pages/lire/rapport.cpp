// The report of a period, and its form.
#include "finhop/app/argent/rapporter.hpp"
#include "finhop/web/page_rapport.hpp"
#include "web/pages/lire/rendre.hpp"

namespace finhop::web {
namespace {

// Of what is late and of what is at risk.
constexpr std::size_t kDits = 100;

h::Html periode_html(const Requete& requete) {
  return h::form(
      h::Attribut::demande_a(lien(Route::Rapport)), h::classe("filtre ecran"),
      h::label("Période ",
               h::input(h::attribut<"name">("periode"),
                        h::attribut<"value">(parametre(requete.parametres, "periode").value_or("")),
                        h::attribut<"placeholder">("T4-2022, 2022 ou 11/2022"))),
      h::button("Afficher"));
}

}  // namespace

Reponse page_de_rapport(Contexte& contexte, const Requete& requete) {
  Suite equivalente{"", Geste::Rapport};
  app::CriteresDeRapport criteres{saisi(requete, "periode")};
  if (criteres.periode) equivalente.arguments.push_back({Donnee::Periode, criteres.periode->brut});
  if (parametre(requete.parametres, "detail"))
    equivalente.arguments.push_back({Donnee::Detail});
  else
    criteres.dits = kDits;
  app::Base base = contexte.ouvrir_base();
  const auto rapport = app::rapporter(base, contexte.pour_app(equivalente), criteres);
  return ou_refus(contexte, rapport, [&](const app::Rapport& fait) {
    return page(contexte,
                {.titre = titre_du_rapport(fait),
                 .equivalente = equivalente,
                 .ici = Route::Rapport,
                 .feuille = "rapport.css",
                 .titre_dans_le_contenu = true},
                h::ensemble(periode_html(requete),
                            contenu_du_rapport(fait, contexte.installation.dire, Mene::AuxPages)));
  });
}

}  // namespace finhop::web
