#include "finhop/format/preuve.hpp"

#include <fmt/format.h>

#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/format/html_formes.hpp"
#include "finhop/format/html_page.hpp"
#include "format/embarques.hpp"

namespace finhop::format {
namespace {

namespace h = html;

constexpr h::Ressource kFeuille{texte_embarque(kRessources, "preuve.css")};

h::Html faits(const std::vector<PreuveFait>& faits) {
  std::vector<h::Fait> dits;
  for (const PreuveFait& fait : faits) dits.push_back({fait.nom, fait.valeur});
  return h::faits(dits);
}

h::Html sommes(const Preuve& preuve) {
  h::Tableau tableau("sommes",
                     {{"Somme"}, {"Attendu", h::Cote::Droite}, {"Reçu", h::Cote::Droite}, {"Le"}, {"Écart"}});
  for (const PreuveSomme& s : preuve.sommes) tableau.ranger(s.nom, s.attendu, s.recu, s.jour, s.ecart);
  return h::ensemble(h::h2("L'argent"), tableau.html());
}

h::Html ce_qui_fut_fait(const PreuveMoment& moment) {
  h::Html html;
  for (const PreuveFait& fait : moment.faits) {
    if (!html.est_vide()) html += h::br();
    html += h::ensemble(h::strong(fait.nom), fait.valeur.empty() ? "" : "\u00A0: ", fait.valeur);
  }
  if (!moment.annule.empty())
    html += h::ensemble(h::br(), h::span(h::classe("annulation"), "annulé ", moment.annule));
  return html;
}

h::Html histoire(const Preuve& preuve) {
  h::Tableau tableau("histoire", {{"Quand, à Paris"}, {"Par"}, {"Ce qui a été fait"}});
  for (const PreuveMoment& moment : preuve.histoire) {
    if (moment.annule.empty())
      tableau.ranger(moment.quand, moment.auteur, ce_qui_fut_fait(moment));
    else
      tableau.ajouter(h::tr(h::classe("annulee"), h::td(moment.quand), h::td(moment.auteur),
                            h::td(ce_qui_fut_fait(moment))));
  }
  return h::ensemble(h::h2("L'histoire du dossier"), tableau.html());
}

h::Html extrait(std::string_view nom) {
  if (nom.empty())
    return h::p(h::encart(h::Ton::Moyen),
                "La ligne de ce dossier n'a pas pu être isolée dans ce fichier : elle n'est pas jointe.");
  return h::p("Sa ligne, telle qu'elle y est écrite : ", h::code(nom));
}

h::Html valeurs(const PreuveDepot& depot) {
  h::Tableau tableau("valeurs", {{"Valeur"}, {"Déposé"}, {"Enregistré"}}, h::PremiereCellule::Titre);
  for (const PreuveValeur& v : depot.valeurs) {
    if (v.depose == v.enregistre)
      tableau.ranger(v.nom, v.depose, v.enregistre);
    else
      tableau.ajouter(h::tr(h::classe("differe"), h::th(h::attribut<"scope">("row"), v.nom), h::td(v.depose),
                            h::td("≠ ", v.enregistre)));
  }
  return tableau.html();
}

h::Html depots(const Preuve& preuve) {
  h::Html html = h::h2("Ce qui a été déposé, et la réponse du portail");
  if (preuve.depots.empty()) html += h::p("Ce dossier n'est dans aucun lot.");
  for (const PreuveDepot& depot : preuve.depots) {
    html += h::ensemble(h::h3("Lot ", h::code(depot.lot)), faits(depot.faits), extrait(depot.extrait),
                        valeurs(depot));
    for (const PreuveReponse& reponse : depot.reponses)
      html +=
          h::ensemble(h::p(h::strong("Réponse du portail")), faits(reponse.faits), extrait(reponse.extrait));
  }
  if (preuve.envois.empty()) return html;
  html += h::ensemble(h::h2("Envoyé depuis le dépôt"), faits(preuve.envois));
  return html;
}

h::Html documents(const Preuve& preuve) {
  h::Html html = h::h2("Les documents");
  if (preuve.documents.empty()) {
    html += h::p("Ce dossier n'a pas de document.");
    return html;
  }
  h::Tableau tableau(
      "documents",
      {{"Fichier de ce zip"}, {"Ce que c'est"}, {"Venu de"}, {"Taille", h::Cote::Droite}, {"SHA-256"}});
  for (const PreuveDocument& d : preuve.documents)
    tableau.ranger(h::code(d.fichier), d.quoi, d.origine, taille_lisible(d.taille), h::code(d.sha256));
  html += tableau.html();
  return html;
}

h::Html ce_qui_est_ecrit(const PreuveEvenement& e) {
  return h::ensemble(h::strong(e.evenement), e.detail.empty() ? "" : "\u00A0: ", e.detail, h::br(),
                     h::span(h::classe("discret"),
                             e.commande_tue ? "commande tue : elle nomme d'autres dossiers" : e.commande,
                             h::br(), "empreinte ", h::code(e.empreinte), h::br(), "après ",
                             h::code(e.precedente.empty() ? "rien" : e.precedente)));
}

h::Html journal(const Preuve& preuve) {
  h::Tableau tableau("journal",
                     {{"N°", h::Cote::Droite}, {"Instant, UTC"}, {"Par"}, {"Ce que le journal garde"}});
  for (const PreuveEvenement& e : preuve.journal)
    tableau.ranger(fmt::to_string(e.numero), e.instant, e.auteur, ce_qui_est_ecrit(e));
  return h::ensemble(
      h::h2("Le journal"),
      h::p(
          "Chaque événement est enchaîné à celui qui le précède dans le journal de la base, quel que soit son "
          "dossier. ",
          h::code("journal.json"),
          " donne les mêmes événements à un programme. Une empreinte est le SHA-256 de ce texte : "
          "l'empreinte d'avant, puis une fin de ligne et le numéro, une fin de ligne et l'opération, une fin de ligne ; "
          "puis l'instant, l'auteur, la commande, l'événement et le détail, chacun écrit « nombre d'octets, deux-points, "
          "texte, fin de ligne » ; enfin le numeroEditeur."),
      tableau.html());
}

}  // namespace

std::string ecrire_preuve(const Preuve& preuve) {
  const std::string titre = fmt::format("Preuve du dossier {}", preuve.numero_editeur);
  return h::ecrire(
      {titre, kFeuille},
      h::ensemble(
          h::h1(titre), h::p(h::classe("dossier"), preuve.client), faits(preuve.identite),
          h::p(
              "Tout ce que la base garde de ce dossier, et rien d'un autre. Pour vérifier ces fichiers, dans leur "
              "dossier : ",
              h::code("sha256sum -c SHA256SUMS")),
          sommes(preuve), histoire(preuve), depots(preuve), documents(preuve), journal(preuve)));
}

}  // namespace finhop::format
