#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "finhop/app/argent/additionner.hpp"
#include "finhop/app/dossier/vues.hpp"
#include "finhop/app/taches/a_faire.hpp"
#include "finhop/base/texte.hpp"
#include "web/graphiques/graphiques.hpp"
#include "web/pages/cadre.hpp"
#include "web/pages/rendu/rendu.hpp"

namespace finhop::web {
namespace {

using domain::Tache;

// As many as a person looks through; the others are told by their number.
constexpr std::size_t kDossiersDits = 20;
constexpr std::size_t kTachesDites = 50;  // of those that are late, and of the others

h::Html dossiers_html(const std::vector<std::string>& dossiers) {
  h::Html dits;
  const std::size_t combien = std::min(dossiers.size(), kDossiersDits);
  for (std::size_t i = 0; i < combien; ++i) {
    if (i > 0) dits += ", ";
    dits += h::lien(lien(Route::Dossier, {dossiers[i]}), dossiers[i]);
  }
  if (dossiers.size() > combien)
    dits += fmt::format(" et {}", texte::compter(dossiers.size() - combien, "autre"));
  return h::p(dossiers.size() > 1 ? "Dossiers : " : "Dossier : ", dits);
}

h::Html enjeu_html(const Tache& tache) {
  std::vector<std::string> dits;
  if (tache.le) dits.push_back(fmt::format("le {}", tache.le->fr()));
  if (tache.depuis) dits.push_back(fmt::format("depuis le {}", tache.depuis->fr()));
  if (tache.montant) dits.push_back(fmt::format("en jeu {}", tache.montant->texte_fr()));
  return dits.empty() ? h::Html() : h::p(h::classe("discret"), texte::joindre(dits, ", "));
}

h::Html tache_html(const Contexte& contexte, const Tache& tache) {
  h::Html html = h::p(h::strong(domain::description(tache.sorte).titre), " – ", tache.dite);
  html += enjeu_html(tache);
  if (!tache.dossiers.empty()) html += dossiers_html(tache.dossiers);
  if (!tache.suite.est_vide()) html += h::p("À faire : ", a_faire_dit(contexte, tache.suite));
  return h::li(h::classe("tache"), html);
}

struct Rubrique {
  std::string_view titre;
  bool (*contient)(const Tache&);
};
constexpr std::array kRubriques{
    Rubrique{"En retard", [](const Tache& t) { return t.retard; }},
    Rubrique{"À faire", [](const Tache& t) { return !t.retard; }},
};

h::Html rubrique_html(const Contexte& contexte, const std::vector<Tache>& taches, const Rubrique& rubrique,
                      std::size_t combien) {
  h::Html dites;
  std::size_t vues = 0;
  for (const Tache& tache : taches)
    if (rubrique.contient(tache) && ++vues <= combien) dites += tache_html(contexte, tache);
  if (dites.est_vide()) return dites;
  h::Html html = h::ensemble(h::h2(rubrique.titre), h::ul(dites));
  if (vues > combien)
    html += h::p(h::lien(lien(Route::Accueil, {}, {{"toutes", "oui"}}),
                         fmt::format("… et {}, les moins pressantes", compte(vues - combien, "autre"))));
  return html;
}

// Each count leads to the list of what it counts.
h::Html situations_html(app::Base& base, const app::Contexte& contexte) {
  app::CriteresDArgent criteres;
  criteres.par = domain::Groupement::Situation;
  const auto comptes = app::additionner(base, contexte, criteres);
  if (!comptes || comptes->groupes.empty()) return {};
  GraphiqueEnBarres graphique{"Dossiers par situation", {}};
  h::Tableau tableau("situations",
                     {{"Situation"}, {"Dossiers", h::Cote::Droite}, {"Reste à recevoir", h::Cote::Droite}},
                     h::PremiereCellule::Titre);
  tableau.nommer("Dossiers par situation");
  for (const domain::Groupe& groupe : comptes->groupes) {
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
  const std::vector<Tache> taches = app::taches_du_jour(base, contexte.pour_app(equivalente));
  h::Html contenu =
      h::p(compte(taches.size(), "tâche"), " le ", contexte.maintenant.jour_a_paris().fr(), ".");
  const std::size_t combien = parametre(requete.parametres, "toutes") ? taches.size() : kTachesDites;
  for (const Rubrique& rubrique : kRubriques) contenu += rubrique_html(contexte, taches, rubrique, combien);
  contenu += vues_html(base);
  contenu += situations_html(base, contexte.pour_app(equivalente));
  return page(contexte,
              {.titre = "Quoi faire aujourd'hui",
               .equivalente = equivalente,
               .ici = Route::Accueil,
               .feuille = "rapport.css"},
              contenu);
}

}  // namespace finhop::web
