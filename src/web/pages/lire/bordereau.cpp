// The deposit of a lot, step by step.
#include "finhop/app/lot/bordereau.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/domain/suites.hpp"
#include "finhop/format/bordereau.hpp"
#include "web/pages/lire/rendre.hpp"

namespace finhop::web {
namespace {

h::Html ensuite_html(const Contexte& contexte, const domain::Lot& lot, const Jour& aujourd_hui) {
  vue::Page page;
  page.push_back({vue::Ensuite{domain::suites_du_lot(lot, aujourd_hui).suites}});
  return page_dite(contexte, page, lot.nom);
}

// Why the steps below are not, or no more, to be followed as they are.
h::Html avertissement_html(const Contexte& contexte, const domain::Lot& lot) {
  const Jour aujourd_hui = contexte.maintenant.jour_a_paris();
  if (lot.statut != domain::StatutLot::Genere)
    return h::ensemble(h::p(h::encart(h::Ton::Moyen), "Ce lot est noté ", domain::libelle(lot.statut),
                            "\u00A0: il n'est plus à déposer."),
                       ensuite_html(contexte, lot, aujourd_hui));
  if (lot.date_depot == aujourd_hui && lot.publie) return {};
  return h::ensemble(
      h::p(h::encart(h::Ton::Mauvais),
           lot.publie ? "Aujourd'hui, le " + aujourd_hui.fr() + ", n'est pas le jour de ce lot."
                      : "L'export de ce lot a été interrompu\u00A0: ses fichiers ne sont pas tous là."),
      ensuite_html(contexte, lot, aujourd_hui));
}

h::Html contenu_html(const Contexte& contexte, const app::BordereauDuLot& b) {
  if (domain::est_mort(b.lot)) return format::avis_de_ne_pas_deposer(b.lot.nom);
  return h::ensemble(avertissement_html(contexte, b.lot), format::pas_a_pas(b.bordereau));
}

}  // namespace

Reponse page_bordereau(Contexte& contexte, const Requete&) {
  const std::string& nom = contexte.valeur("nom");
  app::Base base = contexte.ouvrir_base();
  const auto rendu = app::bordereau_du_lot(base, contexte.installation.epeler, nom);
  return ou_refus(
      contexte, rendu,
      [&](const app::BordereauDuLot& b) {
        return page(contexte,
                    {.titre = "Bordereau " + b.lot.nom,
                     .equivalente = Suite{"", Geste::LotRefaire, {{Donnee::Lot, b.lot.nom}}},
                     .ici = Route::Lots,
                     .feuille = "bordereau.css",
                     .scripts = {"bordereau.js"},
                     .titre_dans_le_contenu = true},
                    h::ensemble(h::p(h::classe("ecran"), h::lien(lien(Route::Lot, {b.lot.nom}), "← Le lot")),
                                contenu_html(contexte, b)));
      },
      kIntrouvable);
}

}  // namespace finhop::web
