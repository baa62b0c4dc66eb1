#include "web/pages/lire/dossiers.hpp"
#include "web/pages/formulaires/gestes.hpp"

#include <fmt/format.h>

#include <array>

#include "finhop/app/dossier/vues.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/vue/dossier/vues_nommees.hpp"
#include "finhop/vue/dossiers.hpp"

namespace finhop::web {
namespace {

// What is asked, and under which name when a view asks it.
struct Demandee {
  app::Demande demande;
  std::optional<domain::VueNommee> vue = {};
};

Issue<Demandee> demandee(const Contexte& contexte, app::Base& base, const Requete& requete) {
  const std::vector<domain::Critere> criteres = criteres_de(requete);
  auto demande = app::comprendre(criteres);
  if (!demande) return std::unexpected(demande.error());
  const auto nom = saisi(requete, "vue");
  if (!nom) return Demandee{*std::move(demande)};
  const auto lue = app::lire_vue(base, contexte.pour_app({"", Geste::Lister}), *nom, vue::noms_de_colonnes());
  if (!lue) return std::unexpected(lue.error());
  return Demandee{app::par_dessus(lue->demande, *demande), lue->vue};
}

Reponse exporter(const Contexte& contexte, app::Base& base, const Demandee& d, FormeDeFichier forme) {
  const vue::Forme de = forme == FormeDeFichier::Json ? vue::Forme::Programmes : vue::Forme::Tableur;
  const auto champs = vue::colonnes_demandees(de, d.demande.colonnes);
  if (!champs) return page_de_refus(contexte, {champs.error()});
  ListeRefus refus;
  const vue::Defile defile{champs->colonnes(),
                           [&](const vue::Defile::Voir& voir) {
                             const auto vus =
                                 app::lister(base, contexte.pour_app({"", Geste::Lister}), d.demande.criteres,
                                             [&](const app::Fiche& fiche) { voir(champs->rangee(fiche)); });
                             if (!vus) refus = vus.error();
                           },
                           vue::sommes_de_liste(d.demande.colonnes)};
  Reponse ecrit = fichier_ecrit(forme, "dossiers", [&](std::ostream& sortie) {
    const Exporter& exporter = contexte.installation.exporter;
    if (forme == FormeDeFichier::Xlsx)
      return exporter.xlsx(sortie, defile, contexte.provenance(liste_equivalente(app::dire(d.demande))));
    (forme == FormeDeFichier::Csv ? exporter.csv : exporter.json)(sortie, defile);
  });
  return refus.empty() ? std::move(ecrit) : page_de_refus(contexte, refus);
}

// Of all that match, those that are not nothing.
h::Html sommes_html(const domain::Sommes& sommes) {
  constexpr std::array kDits{domain::Poste::BonsCommande,   domain::Poste::AvanceRecue,
                             domain::Poste::SoldeAttendu,   domain::Poste::SoldeRecu,
                             domain::Poste::ResteARecevoir, domain::Poste::ARisque};
  std::vector<std::string> dites;
  for (const domain::Poste poste : kDits)
    if (sommes[poste] != Montant())
      dites.push_back(
          fmt::format("{} {}", domain::kPostes[domain::rang(poste)].nom, sommes[poste].texte_fr()));
  if (sommes.en_retard() != Montant())
    dites.push_back(fmt::format("en retard {}", sommes.en_retard().texte_fr()));
  return dites.empty() ? h::Html() : h::ensemble(" : ", texte::joindre(dites, ", "));
}

h::Html compte_html(const std::vector<domain::Critere>& criteres, const app::ListeSommee& liste,
                    std::size_t page) {
  const app::Listes& listes = liste.listes;
  if (listes.total == 0) return h::p("Aucun dossier.");
  const std::size_t premier = (page - 1) * kParPage + 1;
  const std::string ici =
      listes.donnes == 0 ? "aucun ici"
                         : fmt::format("{} à {} ici", nombre(premier), nombre(premier + listes.donnes - 1));
  Parametres filtres;
  for (const domain::Critere& critere : criteres)
    if (critere.cle != "tri" && critere.cle != "colonnes" && critere.cle != "limite")
      filtres.emplace_back(critere.cle, critere.valeur);
  return h::ensemble(
      h::p(h::strong(compte(listes.total, "dossier")), ", ", ici),
      h::p(h::lien(lien(Route::Argent, {}, filtres), "Leurs sommes"), sommes_html(liste.sommes)));
}

// The same list, as the page of an export takes it: those that are ready.
Parametres a_exporter(const std::vector<domain::Critere>& criteres) {
  Parametres demandes;
  for (const domain::Critere& critere : criteres)
    if (critere.cle != "tri" && critere.cle != "colonnes" && critere.cle != "limite" && critere.cle != "etat")
      demandes.emplace_back(critere.cle, critere.valeur);
  return demandes;
}

// A dossier more; the list itself, to come back to.
h::Html gestes_de_liste(const Contexte& contexte, const std::vector<domain::Critere>& criteres) {
  Parametres demandes;
  for (const domain::Critere& critere : criteres) demandes.emplace_back(critere.cle, critere.valeur);
  return h::ensemble(gestes_dits(contexte, {{"", Geste::AvanceAjouter, {}}}),
                     formulaire_dit(contexte, Route::PageExporter, a_exporter(criteres),
                                    "Exporter ceux de cette liste qui sont prêts"),
                     demandes.empty() ? h::Html()
                                      : formulaire_dit(contexte, route_du_formulaire(Geste::VueGarder),
                                                       demandes, "Garder cette liste comme une vue"));
}

}  // namespace

Reponse page_dossiers(Contexte& contexte, const Requete& requete) {
  app::Base base = contexte.ouvrir_base();
  auto d = demandee(contexte, base, requete);
  if (!d) return page_de_refus(contexte, d.error());
  if (const auto forme = forme_demandee(requete)) return exporter(contexte, base, *d, *forme);
  const std::vector<domain::Critere> criteres = app::dire(d->demande);
  const auto champs = vue::colonnes_demandees(vue::Forme::Personnes, d->demande.colonnes);
  if (!champs) return page_de_refus(contexte, {champs.error()});
  const std::size_t numero = numero_de_page(requete);
  d->demande.criteres.page = app::Page{(numero - 1) * kParPage, kParPage};
  vue::Table table{champs->colonnes()};
  const Suite equivalente = liste_equivalente(criteres);
  const auto listes = contexte.souvenir.lister(
      base, contexte.pour_app(equivalente), d->demande.criteres,
      [&](const app::Fiche& fiche) { table.rangees.push_back(champs->rangee(fiche)); });
  return ou_refus(contexte, listes, [&](const app::ListeSommee& vus) {
    const std::string titre = d->vue ? "Dossiers : " + d->vue->nom : "Dossiers";
    h::Html contenu =
        h::ensemble(filtre_html(criteres), criteres_html(criteres), compte_html(criteres, vus, numero));
    if (!table.rangees.empty())
      contenu += h::ensemble(ordres_html(criteres), table_dite(contexte, table, "Dossiers", titrer(criteres)),
                             pages_html(criteres, numero, vus.listes.total));
    contenu += h::ensemble(gestes_de_liste(contexte, criteres),
                           liens_d_export(requete, Route::Dossiers, {}, Exports::DUneTable));
    return page(contexte, {titre, equivalente, Route::Dossiers}, contenu);
  });
}

}  // namespace finhop::web
