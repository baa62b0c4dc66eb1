#include "finhop/vue/taches/a_venir.hpp"

#include <fmt/format.h>

#include "finhop/base/texte.hpp"

namespace finhop::vue {
namespace {

using app::JourAVenir;
using domain::Tache;

const Suite* premiere(const JourAVenir& j) {
  return j.tache.suite.suites.empty() ? nullptr : &j.tache.suite.suites.front();
}

constexpr Champ<JourAVenir> kChamps[]{
    {"tache", "", [](const JourAVenir& j) { return Valeur(description(j.tache.sorte).id); }},
    {"titre", "", [](const JourAVenir& j) { return Valeur(description(j.tache.sorte).titre); }},
    {"le", "", [](const JourAVenir& j) { return Valeur(j.tache.le); }},
    {"dite", "", [](const JourAVenir& j) { return Valeur(j.tache.dite); }},
    {"dossiers", "", [](const JourAVenir& j) { return Valeur(j.tache.dossiers); }},
    {"nombre", "", [](const JourAVenir& j) { return Valeur(j.tache.nombre); }},
    {"lot", "", [](const JourAVenir& j) { return Valeur(j.tache.lot); }},
    {"logiciel", "", [](const JourAVenir& j) { return Valeur(j.tache.logiciel); }},
    {"depuis", "", [](const JourAVenir& j) { return Valeur(j.tache.depuis); }},
    {"montant", "", [](const JourAVenir& j) { return Valeur(j.tache.montant); }},
    {"suite.commande", "", [](const JourAVenir& j) { return premiere(j) ? Valeur(*premiere(j)) : Valeur(); },
     Alignement::Gauche, 0, "commande"},
    {"suite.pourquoi", "",
     [](const JourAVenir& j) {
       const Suite* suite = premiere(j);
       const std::string dit = !suite ? "" : suite->quand.empty() ? suite->pourquoi : suite->quand;
       return dit.empty() ? Valeur() : Valeur(dit);
     },
     Alignement::Gauche, 0, "pourquoi"},
};
constexpr Champs<JourAVenir> kJours(kChamps);

// « aujourd'hui », « demain », « dans 4 jours »
std::string dans(const Jour& de, const Jour& a) {
  const int jours = jours_entre(de, a);
  return jours == 0 ? "aujourd'hui" : jours == 1 ? "demain" : fmt::format("dans {} jours", jours);
}

Bloc bloc(const Tache& tache) {
  Page dessous;
  if (tache.montant) dessous.push_back({Ligne{fmt::format("en jeu {}", tache.montant->texte_fr())}});
  if (!tache.suite.est_vide()) dessous.push_back({AFaire{"à faire : ", tache.suite}});
  return {Section{"",
                  {{Phrase{fmt::format("{} – ", description(tache.sorte).titre), tache.dite}},
                   {Section{"", std::move(dessous)}}}}};
}

}  // namespace

Page JoursAVenir::page() const {
  Page page;
  std::optional<Jour> jour;
  for (const JourAVenir& j : a_venir_.jours) {
    if (jour != j.tache.le)
      page.push_back({Ligne{fmt::format("{}, {}", j.tache.le->fr(), dans(a_venir_.du, *j.tache.le))}});
    jour = j.tache.le;
    page.push_back(bloc(j.tache));
  }
  page.push_back({Ligne{fmt::format(
      "{} d'ici le {}", a_venir_.jours.empty() ? "rien" : texte::compter(a_venir_.jours.size(), "événement"),
      a_venir_.au.fr())}});
  return page;
}

Defile JoursAVenir::donnees() const {
  return kJours.defile(Forme::Programmes, a_venir_.jours);
}

Defile JoursAVenir::tableur() const {
  return kJours.defile(Forme::Tableur, a_venir_.jours);
}

std::vector<domain::RendezVous> rendez_vous(const app::AVenir& a_venir) {
  std::vector<domain::RendezVous> tous;
  for (const JourAVenir& j : a_venir.jours) {
    std::vector<std::string> details;
    if (j.tache.montant) details.push_back("en jeu : " + j.tache.montant->texte_fr());
    if (!j.tache.dossiers.empty()) details.push_back(texte::joindre(j.tache.dossiers, " "));
    tous.push_back({fmt::format("{}-{}@finhop", j.cle, a_venir.fournisseur.siret.texte()), *j.tache.le,
                    fmt::format("{} – {}", description(j.tache.sorte).titre, j.tache.dite),
                    texte::joindre(details, " ; ")});
  }
  return tous;
}

}  // namespace finhop::vue
