#include <fmt/format.h>

#include "finhop/app/dossier/vues.hpp"
#include "finhop/app/taches/a_faire.hpp"
#include "finhop/base/texte.hpp"
#include "web/graphiques/graphiques.hpp"
#include "web/pages/cadre.hpp"
#include "web/pages/rendu/rendu.hpp"

namespace finhop::web {
namespace {

using domain::Tache;

h::Html dossiers_html(const app::TacheBornee& bornee) {
  const std::vector<std::string>& premiers = bornee.tache.dossiers;
  h::Html dits;
  for (std::size_t i = 0; i < premiers.size(); ++i) {
    if (i > 0) dits += ", ";
    dits += h::lien(lien(Route::Dossier, {premiers[i]}), premiers[i]);
  }
  if (bornee.dossiers > premiers.size())
    dits += fmt::format(" et {}", texte::compter(bornee.dossiers - premiers.size(), "autre"));
  return h::p(bornee.dossiers > 1 ? "Dossiers : " : "Dossier : ", dits);
}

h::Html enjeu_html(const Tache& tache) {
  std::vector<std::string> dits;
  if (tache.le) dits.push_back(fmt::format("le {}", tache.le->fr()));
  if (tache.depuis) dits.push_back(fmt::format("depuis le {}", tache.depuis->fr()));
  if (tache.montant) dits.push_back(fmt::format("en jeu {}", tache.montant->texte_fr()));
  return dits.empty() ? h::Html() : h::p(h::classe("discret"), texte::joindre(dits, ", "));
}

h::Html tache_html(const Contexte& contexte, const app::TacheBornee& bornee) {
  const Tache& tache = bornee.tache;
  h::Html html = h::p(h::strong(domain::description(tache.sorte).titre), " – ", tache.dite);
  html += enjeu_html(tache);
  if (bornee.dossiers > 0) html += dossiers_html(bornee);
  if (!tache.suite.est_vide()) html += h::p("À faire : ", a_faire_dit(contexte, tache.suite));
  return h::li(h::classe("tache"), html);
}

// Once more of them are asked for; beyond, the command tells them all.
constexpr app::Bornes kDavantage{.taches = 100, .dossiers = 20};
enum class Longueur { Premieres, Davantage };

h::Html autres_html(std::size_t autres, Longueur longueur) {
  const std::string dit = fmt::format("… et {}, les moins pressantes", compte(autres, "autre"));
  if (longueur == Longueur::Davantage) return h::p(dit, " : la commande ci-dessous les dit toutes.");
  return h::p(h::lien(lien(Route::Accueil, {}, {{"toutes", "oui"}}), dit));
}

h::Html rubrique_html(const Contexte& contexte, std::string_view titre, const app::TachesBornees& taches,
                      Longueur longueur) {
  h::Html dites;
  for (const app::TacheBornee& tache : taches.premieres) dites += tache_html(contexte, tache);
  if (dites.est_vide()) return dites;
  h::Html html = h::ensemble(h::h2(titre), h::ul(dites));
  if (taches.nombre > taches.premieres.size())
    html += autres_html(taches.nombre - taches.premieres.size(), longueur);
  return html;
}

h::Html taches_html(const Contexte& contexte, const app::TachesDuJour& taches, Longueur longueur) {
  return h::ensemble(h::p(compte(taches.en_retard.nombre + taches.a_faire.nombre, "tâche"), " le ",
                          contexte.maintenant.jour_a_paris().fr(), "."),
                     rubrique_html(contexte, "En retard", taches.en_retard, longueur),
                     rubrique_html(contexte, "À faire", taches.a_faire, longueur));
}

// Each count leads to the list of what it counts.
h::Html situations_html(const std::vector<domain::Groupe>& groupes) {
  if (groupes.empty()) return {};
  GraphiqueEnBarres graphique{"Dossiers par situation", {}};
  h::Tableau tableau("situations",
                     {{"Situation"}, {"Dossiers", h::Cote::Droite}, {"Reste à recevoir", h::Cote::Droite}},
                     h::PremiereCellule::Titre);
  tableau.nommer("Dossiers par situation");
  for (const domain::Groupe& groupe : groupes) {
    const h::Lien vers = lien(Route::Dossiers, {}, {{"situation", groupe.cle.value_or("")}});
    const std::string dossiers = nombre(groupe.sommes.dossiers);
    graphique.barres.push_back(
        {groupe.nom, dossiers, static_cast<std::int64_t>(groupe.sommes.dossiers), vers});
    tableau.ranger(h::lien(vers, groupe.nom), dossiers,
                   groupe.sommes[domain::Poste::ResteARecevoir].texte_fr());
  }
  return h::section(h::h2("Où en sont les dossiers"),
                    h::div(h::classe("duo"), h::div(dessiner(graphique)), h::div(tableau.html())));
}

// The lists that people come back to.
h::Html vues_html(app::Base& base) {
  h::Html vues;
  for (const std::string& nom : app::noms_des_vues(base))
    vues += h::li(h::lien(lien(Route::Dossiers, {}, {{"vue", nom}}), nom));
  if (vues.est_vide()) return {};
  return h::nav(h::attribut<"aria-label">("Vues gardées"), h::h2("Vues gardées"),
                h::ul(h::classe("choix"), vues));
}

}  // namespace

Reponse page_accueil(Contexte& contexte, const Requete& requete) {
  const Suite equivalente{"", Geste::AFaire, {{Donnee::Detail}}};
  app::Base base = contexte.ouvrir_base();
  const app::Contexte pour_app = contexte.pour_app(equivalente);
  const auto accueil = contexte.souvenir.accueil(base, pour_app);
  h::Html contenu = parametre(requete.parametres, "toutes")
                        ? taches_html(contexte, app::borner(app::taches_du_jour(base, pour_app), kDavantage),
                                      Longueur::Davantage)
                        : taches_html(contexte, accueil->taches, Longueur::Premieres);
  contenu += vues_html(base);
  contenu += situations_html(accueil->situations);
  return page(contexte,
              {.titre = "Quoi faire aujourd'hui",
               .equivalente = equivalente,
               .ici = Route::Accueil,
               .feuille = "rapport.css"},
              contenu);
}

}  // namespace finhop::web
