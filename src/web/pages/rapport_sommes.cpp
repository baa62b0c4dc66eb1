#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "web/graphiques/graphiques.hpp"
#include "web/pages/rapport_liens.hpp"
#include "web/pages/rapport_parties.hpp"

namespace finhop::web {
namespace {

using domain::Poste;
using domain::Sommes;

constexpr h::Cote kDroite = h::Cote::Droite;

// A row of sums at the foot of a table.
template <class... Textes>
void totaliser(h::Tableau& tableau, const Textes&... textes) {
  tableau.ajouter(h::tr(h::classe("total"), h::th(h::attribut<"scope">("row"), "total"),
                        h::td(h::classe("n"), textes)...));
}

// A chart, and its table beside it where there is room.
h::Html cote_a_cote(const h::Html& graphique, const h::Html& table) {
  return h::div(h::classe("duo"), graphique, table);
}

GraphiqueEnColonnes graphique_par_mois(const app::Rapport& r, Mene mene) {
  GraphiqueEnColonnes graphique{
      "Argent reçu par mois, à côté de ce qui était attendu", "reçu", "attendu", "", {}};
  for (const app::MoisDuRapport& mois : r.mois) {
    const bool annee_dite = graphique.pas.empty() || mois.mois.rang_dans_l_annee() == 1;
    graphique.pas.push_back({std::string(mois.mois.mot()),
                             annee_dite ? fmt::to_string(mois.mois.annee()) : std::string(),
                             mois.mois.en_lettres(), mois.de_la_periode,
                             mois.mois.rang_dans_l_annee() % 2 == 0, recu(mois.sommes), attendu(mois.sommes),
                             vers_les_payes(mene, mois.mois), vers_le_rapport(mene, mois.mois, r.au.jour)});
    if (!mois.de_la_periode) graphique.marque = "mois de la période";
  }
  return graphique;
}

struct Age {
  std::string_view nom;
  Montant (*lire)(const Sommes&);
};
template <Poste poste>
Montant somme(const Sommes& s) {
  return s[poste];
}
constexpr std::array kAges{
    Age{"pas en retard", [](const Sommes& s) { return s[Poste::ResteARecevoir] - s.en_retard(); }},
    Age{"0–30 jours de retard", somme<Poste::Retard30>},
    Age{"31–60 jours de retard", somme<Poste::Retard60>},
    Age{"61–90 jours de retard", somme<Poste::Retard90>},
    Age{"plus de 90 jours de retard", somme<Poste::RetardPlus>},
};

}  // namespace

h::Html par_mois_html(const app::Rapport& r, Mene mene) {
  h::Tableau tableau("mois",
                     {{"Mois"},
                      {"Avances attendues", kDroite},
                      {"Soldes attendus", kDroite},
                      {"Attendu", kDroite},
                      {"Avances reçues", kDroite},
                      {"Soldes reçus", kDroite},
                      {"Reçu", kDroite}},
                     h::PremiereCellule::Titre);
  tableau.nommer("Argent attendu et reçu, mois par mois");
  Sommes total;
  for (const app::MoisDuRapport& mois : r.mois) {
    const Sommes& s = mois.sommes;
    const Cible payes = recu(s) == Montant() ? Cible() : vers_les_payes(mene, mois.mois);
    tableau.ranger(mener(vers_le_rapport(mene, mois.mois, r.au.jour), mois.mois.en_lettres()),
                   s[Poste::AvanceAttendue].texte_fr(), s[Poste::SoldeAttendu].texte_fr(),
                   attendu(s).texte_fr(), s[Poste::AvanceRecue].texte_fr(), s[Poste::SoldeRecu].texte_fr(),
                   mener(payes, recu(s).texte_fr()));
    total += s;
  }
  totaliser(tableau, total[Poste::AvanceAttendue].texte_fr(), total[Poste::SoldeAttendu].texte_fr(),
            attendu(total).texte_fr(), total[Poste::AvanceRecue].texte_fr(),
            total[Poste::SoldeRecu].texte_fr(), recu(total).texte_fr());
  return h::section(
      h::h2("Mois par mois"), dessiner(graphique_par_mois(r, mene)), tableau.html(),
      h::p(h::classe("discret"),
           "Une avance est attendue au mois du bon de commande, un solde à celui de la facture ; "
           "ce qui est reçu compte au mois du paiement."));
}

h::Html par_situation_html(const app::Rapport& r, Mene mene) {
  GraphiqueEnBarres graphique{"Dossiers par situation", {}};
  h::Tableau tableau("situations", {{"Situation"}, {"Dossiers", kDroite}, {"Reste à recevoir", kDroite}},
                     h::PremiereCellule::Titre);
  tableau.nommer("Dossiers par situation");
  for (const domain::Groupe& groupe : r.situations) {
    const std::string dossiers = nombre(groupe.sommes.dossiers);
    const Cible vers = vers_la_situation(mene, groupe.cle);
    graphique.barres.push_back(
        {groupe.nom, dossiers, static_cast<std::int64_t>(groupe.sommes.dossiers), vers});
    tableau.ranger(mener(vers, groupe.nom), dossiers, groupe.sommes[Poste::ResteARecevoir].texte_fr());
  }
  totaliser(tableau, nombre(r.alors.dossiers), r.alors[Poste::ResteARecevoir].texte_fr());
  return h::section(h::h2("Dossiers par situation, au ", r.au.jour.fr()),
                    cote_a_cote(dessiner(graphique), tableau.html()));
}

h::Html par_age_html(const app::Rapport& r, Mene mene) {
  GraphiqueEnBarres graphique{"Reste à recevoir, par âge du retard", {}};
  std::vector<h::Colonne> colonnes{{"Situation"}};
  for (const Age& age : kAges) {
    const Montant montant = age.lire(r.alors);
    const bool en_retard = &age != kAges.data() && montant != Montant();
    graphique.barres.push_back({std::string(age.nom), montant.texte_fr(), montant.centimes(),
                                en_retard ? vers_les_retards(mene) : Cible()});
    colonnes.push_back({age.nom, kDroite});
  }
  colonnes.push_back({"Reste à recevoir", kDroite});
  h::Tableau tableau("ages", std::move(colonnes), h::PremiereCellule::Titre);
  tableau.nommer("Reste à recevoir, par situation et par âge du retard");
  const auto rangee = [](const Sommes& s, const auto& ranger) {
    ranger(kAges[0].lire(s).texte_fr(), kAges[1].lire(s).texte_fr(), kAges[2].lire(s).texte_fr(),
           kAges[3].lire(s).texte_fr(), kAges[4].lire(s).texte_fr(), s[Poste::ResteARecevoir].texte_fr());
  };
  for (const domain::Groupe& groupe : r.situations)
    if (groupe.sommes[Poste::ResteARecevoir] != Montant())
      rangee(groupe.sommes, [&](const auto&... textes) {
        tableau.ranger(mener(vers_la_situation(mene, groupe.cle), groupe.nom), textes...);
      });
  rangee(r.alors, [&](const auto&... textes) { totaliser(tableau, textes...); });
  return h::section(
      h::h2("Ce qui est attendu, au ", r.au.jour.fr()), dessiner(graphique), tableau.html(),
      h::p(h::classe("discret"),
           "Un dossier est en retard quand il attend depuis plus longtemps que le délai réglé pour "
           "sa situation."));
}

}  // namespace finhop::web
