#include "finhop/vue/a_faire.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "finhop/base/texte.hpp"
#include "finhop/vue/mots.hpp"
#include "finhop/vue/regroupement.hpp"

namespace finhop::vue {
namespace {

using domain::SorteTache;
using domain::Tache;

const Suite* premiere(const Tache& tache) {
  return tache.suite.suites.empty() ? nullptr : &tache.suite.suites.front();
}

Valeur pourquoi(const Tache& tache) {
  const Suite* suite = premiere(tache);
  if (!suite) return tache.suite.phrase.empty() ? Valeur() : Valeur(tache.suite.phrase);
  const std::string& dit = suite->quand.empty() ? suite->pourquoi : suite->quand;
  return dit.empty() ? Valeur() : Valeur(dit);
}

Valeur a_taper(const Tache& tache) {
  const Suite* suite = premiere(tache);
  return suite ? Valeur(*suite) : Valeur();
}

constexpr Champ<Tache> kChamps[]{
    {"tache", "", [](const Tache& t) { return Valeur(description(t.sorte).id); }},
    {"titre", "", [](const Tache& t) { return Valeur(description(t.sorte).titre); }},
    {"dite", "", lire<&Tache::dite>},
    {"dossiers", "", lire<&Tache::dossiers>},
    {"nombre", "", lire<&Tache::nombre>},
    {"lot", "", lire<&Tache::lot>},
    {"numerosASP", "", lire<&Tache::numeros_asp>},
    {"logiciel", "", lire<&Tache::logiciel>},
    {"depuis", "", lire<&Tache::depuis>},
    {"le", "", lire<&Tache::le>},
    {"montant", "", lire<&Tache::montant>},
    {"retard", "", lire<&Tache::retard>},
    {"suite.commande", "", a_taper, Alignement::Gauche, 0, "commande"},
    {"suite.pourquoi", "", pourquoi, Alignement::Gauche, 0, "pourquoi"},
};
constexpr Champs<Tache> kTache(kChamps);

bool attend(const Tache& tache) {
  return tache.sorte >= SorteTache::AttendReponse && tache.sorte <= SorteTache::AttendAvance;
}

struct Rubrique {
  std::string_view titre;
  bool (*contient)(const Tache&);
};
constexpr std::array kRubriques{
    Rubrique{"En retard", [](const Tache& t) { return t.retard; }},
    Rubrique{"À faire", [](const Tache& t) { return !t.retard && !attend(t); }},
    Rubrique{"En attente", [](const Tache& t) { return !t.retard && attend(t); }},
};

// « depuis le 02/04/2022, en jeu 8 750,00 € »
std::string enjeu(const Tache& tache) {
  std::vector<std::string> dits;
  if (tache.sorte == SorteTache::Echeance && tache.le) dits.push_back(fmt::format("le {}", tache.le->fr()));
  if (tache.depuis) dits.push_back(fmt::format("depuis le {}", tache.depuis->fr()));
  dits.push_back(tache.montant ? fmt::format("en jeu {}", tache.montant->texte_fr()) : "montant non connu");
  if (tache.sorte == SorteTache::Sauvegarde) dits.pop_back();
  return texte::joindre(dits, ", ");
}

Bloc bloc(const Tache& tache) {
  Page dessous{{Ligne{enjeu(tache)}}};
  if (!tache.numeros_asp.empty())
    dessous.push_back({Phrase{"numéros ASP : ", texte::joindre(tache.numeros_asp, " ")}});
  if (!tache.suite.est_vide()) dessous.push_back({AFaire{"à faire : ", tache.suite}});
  return {Section{"",
                  {{Phrase{fmt::format("{} – ", description(tache.sorte).titre), tache.dite}},
                   {Section{"", std::move(dessous)}}}}};
}

// How many are left out of a kind, and where they are.
Bloc les_autres(std::size_t tues) {
  return {Section{"",
                  {{Conseil{fmt::format("et {} : ", texte::compter(tues, "autre")),
                            {"", Geste::AFaire, {{Donnee::Detail}}}}}}}};
}

Page rubrique(const std::vector<Tache>& taches, const Rubrique& rubrique, Longueur longueur) {
  Page page;
  for (auto tache = taches.begin(); tache != taches.end();) {
    const auto fin = std::find_if(tache, taches.end(), [&](const Tache& autre) {
      return autre.sorte != tache->sorte || autre.retard != tache->retard;
    });
    if (rubrique.contient(*tache)) {
      const auto nombre = static_cast<std::size_t>(fin - tache);
      const Part part =
          longueur == Longueur::Entiere ? Part{nombre, 0} : premiers(nombre, borne::kTachesSemblables);
      for (const Tache& dite : std::span(tache, part.dits)) page.push_back(bloc(dite));
      if (part.tus > 0) page.push_back(les_autres(part.tus));
    }
    tache = fin;
  }
  return page;
}

std::string bilan(const std::vector<Tache>& taches) {
  const auto retards = static_cast<std::size_t>(std::ranges::count(taches, true, &Tache::retard));
  return retards == 0 ? texte::compter(taches.size(), "tâche")
                      : fmt::format("{}, dont {} en retard", texte::compter(taches.size(), "tâche"), retards);
}

}  // namespace

Page AFaireDuJour::page() const {
  if (taches_.empty()) return {{Ligne{"rien à faire aujourd'hui"}}};
  Page page;
  for (const Rubrique& r : kRubriques)
    if (Page contenu = rubrique(taches_, r, longueur_); !contenu.empty()) {
      page.push_back({Ligne{std::string(r.titre)}});
      for (Bloc& b : contenu) page.push_back(std::move(b));
    }
  page.push_back({Ligne{bilan(taches_)}});
  return page;
}

Defile AFaireDuJour::donnees() const {
  return kTache.defile(Forme::Programmes, taches_);
}

Defile AFaireDuJour::tableur() const {
  return kTache.defile(Forme::Tableur, taches_);
}

Page premieres_taches(const std::vector<Tache>& taches) {
  if (taches.empty()) return {};
  Page page{{Ligne{fmt::format("À faire : {}", bilan(taches))}}};
  const Part part = premiers(taches.size(), borne::kTachesDeLAccueil);
  for (const Tache& tache : std::span(taches).first(part.dits)) page.push_back(bloc(tache));
  if (part.tus > 0)
    page.push_back({Section{
        "", {{Conseil{fmt::format("et {} : ", texte::compter(part.tus, "autre")), {"", Geste::AFaire}}}}}});
  return page;
}

}  // namespace finhop::vue
