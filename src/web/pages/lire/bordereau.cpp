// The deposit of a lot, step by step.
#include "finhop/app/lot/bordereau.hpp"
#include "finhop/app/lot/montrer.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/domain/suites.hpp"
#include "finhop/format/bordereau.hpp"
#include "web/pages/depots/envoi.hpp"
#include "web/pages/exporter/fichiers.hpp"
#include "web/pages/formulaires/gestes.hpp"
#include "web/pages/lire/rendre.hpp"

namespace finhop::web {
namespace {

h::Html ensuite_html(const Contexte& contexte, const domain::Lot& lot, const Jour& aujourd_hui) {
  vue::Page page;
  page.push_back({vue::Ensuite{domain::suites_du_lot(lot, aujourd_hui).suites}});
  return page_dite(contexte, page, lot.nom);
}

h::Html redater_html(const Contexte& contexte, const domain::Lot& lot, const Jour& aujourd_hui) {
  constexpr Route redater = route_du_formulaire(Geste::LotRedater);
  if (!peut(contexte, redater)) return {};
  return formulaire(
      contexte, lien(redater, {lot.nom}), cache_html("date", aujourd_hui.fr()),
      h::p(h::button(h::classe("principal"), "Refaire le lot pour aujourd'hui, le ", aujourd_hui.fr())));
}

// Why the steps below are not, or no more, to be followed as they are; of another day, one button makes it today's.
h::Html avertissement_html(const Contexte& contexte, const domain::Lot& lot) {
  const Jour aujourd_hui = contexte.maintenant.jour_a_paris();
  if (lot.statut != domain::StatutLot::Genere)
    return h::ensemble(h::p(h::encart(h::Ton::Moyen), "Ce lot est noté ", domain::libelle(lot.statut),
                            "\u00A0: il n'est plus à déposer."),
                       ensuite_html(contexte, lot, aujourd_hui));
  if (!lot.publie)
    return h::ensemble(h::p(h::encart(h::Ton::Mauvais),
                            "L'export de ce lot a été interrompu\u00A0: ses fichiers ne sont pas tous là."),
                       ensuite_html(contexte, lot, aujourd_hui));
  if (lot.date_depot == aujourd_hui)
    return h::p(h::encart(h::Ton::Bon), "Aujourd'hui, le ", aujourd_hui.fr(),
                ", est bien le jour de ce lot.");
  return h::div(h::classe("encart mauvais"),
                h::p("Aujourd'hui, le ", aujourd_hui.fr(), ", n'est pas le jour de ce lot, le ",
                     lot.date_depot.fr(), "\u00A0: le portail refuserait ses noms de fichiers."),
                redater_html(contexte, lot, aujourd_hui));
}

h::Html champ(std::string_view cle, std::string_view nom) {
  return h::label(
      nom, " ",
      h::input(h::attribut<"type">("text"), h::attribut<"name">(cle), h::attribut<"autocomplete">("off")));
}

h::Html deposer_html(const Contexte& contexte, const domain::Lot& lot) {
  return h::section(
      h::h2("Le lot est déposé"),
      web::formulaire(contexte, lien(route_du_formulaire(Geste::LotDeposer), {lot.nom}),
                      h::div(h::classe("filtre"), champ("date", "Déposé le (aujourd'hui si rien n'est dit)"),
                             h::button(h::classe("principal"), "Noter le dépôt"))),
      gestes_dits(contexte, {{"le refaire pour un autre jour", Geste::LotRedater, {{Donnee::Lot, lot.nom}}},
                             {"annuler ce lot", Geste::LotAnnuler, {{Donnee::Lot, lot.nom}}}}));
}

h::Html repondu_html(const Contexte& contexte, const domain::Lot& lot) {
  return h::section(
      h::h2("Le portail a répondu"),
      envoi_html(contexte, {.vers = lien(Route::Deposer),
                            .identifiant = "reponse",
                            .dit = "Le fichier qu'il a rendu (.json) : il est montré avant d'être enregistré",
                            .types = ".json"}),
      h::h3("Il a tout refusé"),
      web::formulaire(contexte, lien(route_du_formulaire(Geste::LotRejeter), {lot.nom}),
                      h::div(h::classe("filtre"), champ("motif", "Ce que dit le portail"),
                             h::button("Noter le refus de tout le lot"))));
}

h::Html contenu_html(const Contexte& contexte, const app::BordereauDuLot& b,
                     const std::vector<domain::FichierLot>& fichiers) {
  const domain::Lot& lot = b.lot;
  if (domain::est_mort(lot)) return format::avis_de_ne_pas_deposer(lot.nom);
  h::Html avant = avertissement_html(contexte, lot);
  const bool ecrit = peut(contexte, Route::Deposer);
  if (ecrit && lot.statut == domain::StatutLot::Depose) avant += repondu_html(contexte, lot);
  avant += fichiers_du_lot_html(contexte, lot, fichiers);
  const bool a_deposer = ecrit && lot.statut == domain::StatutLot::Genere && lot.publie;
  return format::pas_a_pas(b.bordereau, avant, a_deposer ? deposer_html(contexte, lot) : h::Html());
}

}  // namespace

Reponse page_bordereau(Contexte& contexte, const Requete&) {
  const std::string& nom = contexte.valeur("nom");
  app::Base base = contexte.ouvrir_base();
  // What is typed elsewhere is done from this page.
  const auto rendu = app::bordereau_du_lot(
      base, [](const Suite&) { return std::string(); }, nom);
  return ou_refus(
      contexte, rendu,
      [&](const app::BordereauDuLot& b) {
        return page(
            contexte,
            {.titre = "Bordereau " + b.lot.nom,
             .equivalente = Suite{"", Geste::LotRefaire, {{Donnee::Lot, b.lot.nom}}},
             .ici = Route::Lots,
             .feuille = "bordereau.css",
             .scripts = {"bordereau.js", "envoi.js"},
             .titre_dans_le_contenu = true},
            h::ensemble(h::p(h::classe("ecran"), h::lien(lien(Route::Lot, {b.lot.nom}), "← Le lot")),
                        contenu_html(contexte, b, app::montrer_lot(base, b.lot.nom).value().fichiers)));
      },
      kIntrouvable);
}

}  // namespace finhop::web
