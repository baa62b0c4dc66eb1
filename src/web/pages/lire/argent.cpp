// Money: sums by what is asked, what is at risk, the report of a period.
#include "finhop/app/argent/additionner.hpp"
#include "finhop/app/dossier/demande.hpp"
#include "finhop/vue/argent/comptes.hpp"
#include "web/pages/lire/rendre.hpp"

namespace finhop::web {
namespace {

h::Html choix_html(const Requete& requete) {
  const auto par = parametre(requete.parametres, "par");
  h::Html choix;
  for (const domain::DescriptionDeGroupement& decrit : domain::kGroupements) {
    const bool ici = par == decrit.id;
    const auto vers = lien(Route::Argent, {}, {{"par", std::string(decrit.id)}});
    choix += ici ? h::li(h::lien(vers, h::attribut<"aria-current">("true"), decrit.id))
                 : h::li(h::lien(vers, decrit.id));
  }
  choix += h::li(h::lien(lien(Route::Argent, {}, {{"risque", "oui"}}), "à risque"));
  return h::nav(h::attribut<"aria-label">("Additionner par"), h::p("Par :"),
                h::ul(h::classe("choix"), choix));
}

}  // namespace

Reponse page_argent(Contexte& contexte, const Requete& requete) {
  Suite equivalente{"", Geste::Argent};
  app::CriteresDArgent criteres;
  if (const auto par = saisi(requete, "par")) {
    if (const auto groupement = domain::groupement_d_id(par->brut)) criteres.par = *groupement;
    equivalente.arguments.push_back({Donnee::Par, par->brut});
  }
  criteres.au = saisi(requete, "au");
  if (criteres.au) equivalente.arguments.push_back({Donnee::Au, criteres.au->brut});
  app::Base base = contexte.ouvrir_base();
  if (parametre(requete.parametres, "risque")) {
    equivalente.arguments.push_back({Donnee::Risque});
    const auto risques = app::relever_les_risques(base, contexte.pour_app(equivalente), criteres);
    return ou_refus(contexte, risques, [&](const app::RisquesDArgent& releves) {
      return rendre(contexte, requete,
                    {{"Avances à risque", equivalente, Route::Argent}, Route::Argent, {}, "risques"},
                    vue::RisquesDArgent(releves, vue::Longueur::Entiere), choix_html(requete));
    });
  }
  const auto comptes = app::additionner(base, contexte.pour_app(equivalente), criteres);
  return ou_refus(contexte, comptes, [&](const app::ComptesDArgent& additionnes) {
    return rendre(contexte, requete, {{"Argent", equivalente, Route::Argent}, Route::Argent, {}, "argent"},
                  vue::ComptesDArgent(additionnes), choix_html(requete));
  });
}

}  // namespace finhop::web
