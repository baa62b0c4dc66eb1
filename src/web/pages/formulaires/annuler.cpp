// Undoing one operation, and what it did.
#include <fmt/format.h>

#include <charconv>

#include "finhop/app/entretien/annuler.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/vue/annulations.hpp"
#include "finhop/vue/journal.hpp"
#include "web/annonces.hpp"
#include "web/pages/cadre.hpp"
#include "web/pages/erreurs.hpp"
#include "web/pages/formulaires/actes.hpp"
#include "web/pages/rendu/rendu.hpp"

namespace finhop::web {
namespace {

std::int64_t numero_de(std::string_view dit) {
  std::int64_t numero = 0;
  const auto lu = std::from_chars(dit.data(), dit.data() + dit.size(), numero);
  return lu.ec == std::errc() && lu.ptr == dit.data() + dit.size() ? numero : 0;
}

Issue<app::OperationMontree> demandee(app::Base& base, const Contexte& contexte) {
  return app::montrer_operation(base, numero_de(contexte.valeur("operation")));
}

vue::Page dire(const app::OperationMontree& montree) {
  return vue::Journal({.operations = {montree.faite}}, vue::Longueur::Breve, std::nullopt).page();
}

// The dossiers that it touched, as far as a line holds them.
h::Html dossiers_html(const app::OperationDuJournal& faite) {
  constexpr std::size_t kDits = 10;
  std::vector<std::string> vus;
  h::Html liens;
  for (const app::Evenement& e : faite.evenements) {
    if (!e.numero_editeur || vus.size() == kDits) continue;
    if (std::ranges::find(vus, *e.numero_editeur) != vus.end()) continue;
    vus.push_back(*e.numero_editeur);
    liens += h::li(h::lien(lien(Route::Dossier, {vus.back()}), "dossier " + vus.back()));
  }
  liens += h::li(h::lien(lien(Route::Accueil), "ce qu'il y a à faire"));
  return h::nav(h::attribut<"aria-label">("Ensuite"), h::classe("ecran"), h::ul(h::classe("choix"), liens));
}

h::Html annuler_html(const Contexte& contexte, const app::OperationMontree& montree) {
  if (montree.raison)
    return h::p(
        h::classe("discret"), montree.raison->message, " ",
        montree.raison->remede.est_vide() ? h::Html() : a_faire_dit(contexte, montree.raison->remede));
  constexpr Route annuler = route_du_formulaire(Geste::Annuler);
  if (!peut(contexte, annuler)) return {};
  return formulaire(contexte, lien(annuler, {fmt::to_string(montree.faite.nom.operation)}),
                    h::button("Annuler cette opération"));
}

}  // namespace

Issue<Etat> operation_a_annuler(const Demandee& d) {
  return puis(demandee(d.base, d.contexte), [&](const app::OperationMontree& montree) {
    const std::string numero = fmt::to_string(montree.faite.nom.operation);
    vue::Page situation{{vue::Ligne{"Tout ce que cette opération a changé redeviendra comme avant :"}}};
    for (vue::Bloc& bloc : dire(montree)) situation.push_back(std::move(bloc));
    return Etat{.titre = "Annuler l'opération " + numero,
                .sujet = {{Donnee::Operation, numero}},
                .situation = std::move(situation),
                .retour = lien(Route::Operations),
                .retour_dit = "Revenir aux opérations",
                .empechement = montree.raison};
  });
}

Fait annuler_l_operation(app::Base& base, const app::Contexte& contexte, const Reponses& reponses) {
  return puis(app::annuler(base, contexte, numero_de(reponses.sujet(Donnee::Operation))),
              [](const app::Annulation& a) { return vue::Annulation(a).page(); });
}

Reponse page_operation(Contexte& contexte, const Requete&) {
  app::Base base = contexte.ouvrir_base();
  const auto montree = demandee(base, contexte);
  if (!montree) {
    Reponse refuse = page_de_refus(contexte, montree.error());
    refuse.code = kIntrouvable;
    return refuse;
  }
  const std::int64_t numero = montree->faite.nom.operation;
  const std::string titre = fmt::format("Opération {}", numero);
  const auto annonce = contexte.annonces.de(numero);
  h::Html dite;
  if (annonce)
    dite = h::div(h::encart(h::Ton::Bon), h::attribut<"role">("status"),
                  h::p(h::strong(montree->annule ? "✓ C'est annulé." : "✓ C'est enregistré.")),
                  page_dite(contexte, *annonce, titre));
  return page(contexte, {.titre = titre, .equivalente = Suite{"", Geste::Journal, {{Donnee::Limite, "1"}}}},
              h::ensemble(dite, dossiers_html(montree->faite), annuler_html(contexte, *montree),
                          h::section(h::h2("Ce que le journal en garde"),
                                     page_dite(contexte, dire(*montree), titre, Niveau::Trois))));
}

}  // namespace finhop::web
