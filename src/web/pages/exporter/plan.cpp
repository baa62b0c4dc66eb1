#include "web/pages/exporter/plan.hpp"

#include <fmt/format.h>

#include "finhop/app/entretien/logiciels.hpp"
#include "finhop/vue/export.hpp"
#include "finhop/vue/lots.hpp"

namespace finhop::web {
namespace {

std::string dite(const std::vector<app::Saisi>& valeurs) {
  return valeurs.size() == 1 ? valeurs.front().brut : "";
}

std::size_t demandes_de(const app::RapportExport& rapport) {
  std::size_t demandes = 0;
  for (const app::LotExporte& lot : rapport.lots) demandes += lot.lot.demandes;
  return demandes;
}

h::Html lots_html(const app::RapportExport& rapport) {
  h::Tableau tableau("lots",
                     {{"Lot"},
                      {"À déposer le"},
                      {"Demandes", h::Cote::Droite},
                      {"Zips", h::Cote::Droite},
                      {"Montant", h::Cote::Droite}},
                     h::PremiereCellule::Titre);
  tableau.nommer("Lots à faire");
  for (const app::LotExporte& lot : rapport.lots)
    tableau.ranger(lot.lot.nom, lot.lot.date_depot.fr(), nombre(lot.lot.demandes), nombre(lot.zips.size()),
                   lot.lot.montant.texte_fr());
  return h::section(h::h2("Lots"), tableau.html());
}

h::Html case_de(const domain::LigneLot& ligne) {
  const std::string& numero = ligne.numero_editeur.texte();
  return h::label(h::classe("coche"),
                  h::input(h::attribut<"type">("checkbox"), h::attribut<"name">(kReference),
                           h::attribut<"value">(numero), h::attribut<"checked">()),
                  " ", numero);
}

// Each of them may be left out; the plan is then made again without it.
h::Html choisir_html(const ExportDemande& demande, const app::RapportExport& rapport) {
  const std::size_t demandes = demandes_de(rapport);
  if (demandes < 2 || demandes > kDossiersNommes) return {};
  h::Tableau tableau("choix-de-demandes",
                     {{"Dossier"}, {"Numéro ASP"}, {"Facture du"}, {"Montant", h::Cote::Droite}});
  tableau.nommer("Demandes à exporter");
  for (const app::LotExporte& lot : rapport.lots)
    for (const domain::LigneLot& ligne : lot.lignes)
      tableau.ranger(case_de(ligne), ligne.numero_asp.texte(), ligne.date_facture.fr(),
                     ligne.montant.texte_fr());
  h::Html caches = cache_html(kChoix, "oui");
  for (const auto& [nom, valeur] : parametres_de(demande))
    if (nom != kReference) caches += cache_html(nom, valeur);
  return h::details(h::summary("N'en exporter que certains"),
                    h::form(h::Attribut::demande_a(lien(Route::PageExporter)), caches, tableau.html(),
                            h::p(h::button("Ne garder que ceux qui sont cochés"))));
}

h::Html suppositions_html(const std::optional<Refus>& a_accepter) {
  if (!a_accepter) return {};
  const auto accepte =
      h::label(h::classe("coche"),
               h::input(h::attribut<"type">("checkbox"), h::attribut<"name">(kAccepter),
                        h::attribut<"value">("oui"), h::attribut<"required">()),
               " Je les ai comparées avec le guide de l'ASP pour ce logiciel, et je les accepte");
  return h::div(h::classe("encart moyen"), h::p(h::strong("À accepter avant d'exporter")),
                h::p(a_accepter->message), h::p(accepte),
                h::p(h::lien(lien(Route::Profils), "Voir ce que finhop sait de ce type de logiciel"),
                     " ; si une supposition est fausse, déposer le profil qui dit ce qui est juste."));
}

h::Html confirmer_html(const Contexte& contexte, const ExportDemande& demande, const Plan& plan,
                       const std::string& tete) {
  h::Html caches =
      h::ensemble(cache_html(kTete, tete), cache_html(kJour, contexte.maintenant.jour_a_paris().iso()));
  for (const auto& [nom, valeur] : parametres_de(demande)) caches += cache_html(nom, valeur);
  const std::size_t demandes = demandes_de(*plan.rapport);
  return formulaire(contexte, lien(Route::Exporter), caches, suppositions_html(plan.a_accepter),
                    h::p(h::button(h::classe("principal"),
                                   demandes > 1 ? fmt::format("Exporter ces {} demandes", nombre(demandes))
                                                : "Exporter cette demande")));
}

vue::Page laisses_de_cote(const app::RapportExport& rapport) {
  app::RapportExport exclus;
  exclus.exclus = rapport.exclus;
  return vue::Export(exclus).page();
}

h::Html section_de(const Contexte& contexte, std::string_view titre, const vue::Page& page) {
  return page.empty() ? h::Html() : h::section(h::h2(titre), page_dite(contexte, page, titre, Niveau::Trois));
}

h::Html sommes_html(const app::RapportExport& rapport) {
  Montant total;
  std::size_t zips = 0;
  for (const app::LotExporte& lot : rapport.lots) {
    total += lot.lot.montant;
    zips += lot.zips.size();
  }
  return h::p(
      h::encart(h::Ton::Bon),
      h::strong(fmt::format("{}, {}, {}, {}", compte(rapport.lots.size(), "lot"),
                            compte(demandes_de(rapport), "demande"), total.texte_fr(), compte(zips, "zip"))),
      "\u00A0: rien n'est encore fait. Exporter enregistre ces lots et prépare leurs fichiers ; cela "
      "s'annule tant qu'aucun n'est déposé.");
}

}  // namespace

Plan planifier(const Contexte& contexte, app::Base& base, const ExportDemande& demande) {
  const auto simuler = [&](const ExportDemande& d) {
    return app::exporter(base, contexte.pour_app(commande_de(d), app::Mode::Simuler), d.pour_app,
                         contexte.suivi);
  };
  auto rapport = simuler(demande);
  if (rapport || rapport.error().front().code != CodeRefus::SuppositionsAAccepter)
    return {std::move(rapport)};
  const Refus a_accepter = rapport.error().front();
  ExportDemande acceptee = demande;
  acceptee.pour_app.accepter_suppositions = true;
  return {simuler(acceptee), a_accepter};
}

vue::Page avertissements(const Contexte& contexte, const app::RapportExport& rapport) {
  vue::Page page = vue::jour_passe(rapport.lots, contexte.maintenant.jour_a_paris());
  if (domain::Constats communs = vue::avertissements_communs(rapport.lots); !communs.empty())
    page.push_back({std::move(communs)});
  // Without its title, which those who show it give.
  const vue::Page demandes = vue::avertissements_des_demandes(rapport.avertissements);
  if (!demandes.empty()) page.push_back(demandes.back());
  return page;
}

h::Html autrement_html(app::Base& base, const ExportDemande& demande) {
  const std::string ans = dite(demande.pour_app.ans);
  h::Html options = option_html("", "tous", ans.empty());
  for (const domain::Logiciel& l : app::lister_logiciels(base))
    options += option_html(l.numero_ans.texte(), l.numero_ans.texte() + (l.nom ? ", " + *l.nom : ""),
                           l.numero_ans.texte() == ans);
  h::Html caches = demande.choisis ? cache_html(kChoix, "oui") : h::Html();
  for (const std::string& reference : demande.pour_app.references)
    caches += cache_html(kReference, reference);
  const auto& jour = demande.pour_app.date_depot;
  return h::form(
      h::classe("filtre ecran"), h::Attribut::demande_a(lien(Route::PageExporter)), caches,
      h::label("Logiciel ", h::select(h::attribut<"name">("ans"), options)),
      champ_html("date-depot", "Jour du dépôt (aujourd'hui si rien n'est dit)", jour ? jour->brut : ""),
      h::button("Refaire le plan"));
}

h::Html plan_html(const Contexte& contexte, const ExportDemande& demande, const Plan& plan,
                  const std::string& tete) {
  const app::RapportExport& rapport = *plan.rapport;
  h::Html html;
  for (const std::string& nom : rapport.acheves)
    html += page_dite(contexte, vue::lot_acheve(nom), "Exporter");
  if (rapport.refus) html += refus_html(contexte, {*rapport.refus});
  if (!rapport.lots.empty() && !rapport.refus)
    html += h::ensemble(sommes_html(rapport), confirmer_html(contexte, demande, plan, tete),
                        lots_html(rapport), choisir_html(demande, rapport));
  return h::ensemble(html, section_de(contexte, kAvertit, avertissements(contexte, rapport)),
                     section_de(contexte, "Ce qui n'en est pas", laisses_de_cote(rapport)));
}

}  // namespace finhop::web
