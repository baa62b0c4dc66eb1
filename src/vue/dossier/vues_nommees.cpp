#include "finhop/vue/dossier/vues_nommees.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/base/texte.hpp"
#include "finhop/vue/mots.hpp"

namespace finhop::vue {
namespace {

using app::VueComptee;
using domain::VueNommee;

bool est_illisible(const VueComptee& v) {
  return !v.refus.empty();
}

Valeur raisons(const VueComptee& v) {
  if (!est_illisible(v)) return {};
  Textes dites;
  for (const Refus& refus : v.refus) dites.push_back(refus.message);
  return Valeur(texte::joindre(dites, " ; "));
}

std::vector<Faits> criteres(const VueNommee& vue) {
  std::vector<Faits> dits;
  for (const domain::Critere& c : vue.criteres)
    dits.push_back({{"cle", "", Valeur(c.cle)}, {"valeur", "", Valeur(c.valeur)}});
  return dits;
}

constexpr Champ<VueComptee> kChamps[]{
    {"nom", "", [](const VueComptee& v) { return Valeur(v.vue.nom); }},
    {"enClair", "", [](const VueComptee& v) { return Valeur(en_clair(v.vue.criteres)); }},
    {"dossiers", "", [](const VueComptee& v) { return est_illisible(v) ? Valeur() : Valeur(v.dossiers); }},
    {"gardeeLe", "", [](const VueComptee& v) { return Valeur(Moment{v.vue.gardee_le}); }},
    {"auteur", "", [](const VueComptee& v) { return Valeur(v.vue.auteur); }},
    {"requete", "", [](const VueComptee& v) { return Valeur(app::en_requete(v.vue.criteres)); }},
    {"criteres", "", [](const VueComptee& v) { return Valeur(criteres(v.vue)); }, Alignement::Gauche, 0, ""},
    {"commande", "",
     [](const VueComptee& v) { return est_illisible(v) ? Valeur() : Valeur(sans_la_vue(v.vue.criteres)); }},
    {"illisible", "", raisons},
};
constexpr Champs<VueComptee> kVue(kChamps);

std::string gardee_par(const VueNommee& vue) {
  return fmt::format("gardée le {} par {}", dite(Moment{vue.gardee_le}), vue.auteur);
}

Page contenu(const VueComptee& v) {
  Page page{{Phrase{"", en_clair(v.vue.criteres)}}};
  if (est_illisible(v)) {
    page.push_back({Phrase{"illisible : ", dite(raisons(v))}});
    page.push_back({Ligne{gardee_par(v.vue)}});
    page.push_back({AFaire{"", {"", app::suites_d_une_vue_illisible(v.vue)}}});
    return page;
  }
  page.push_back({Ligne{fmt::format("{} ; {}", texte::compter(v.dossiers, "dossier"), gardee_par(v.vue))}});
  Suite sans = sans_la_vue(v.vue.criteres);
  sans.quand = "sans elle";
  page.push_back({AFaire{"", Remede(Suite{"la lister", Geste::Lister, {{Donnee::VueNommee, v.vue.nom}}})}});
  page.push_back({AFaire{"", Remede(std::move(sans))}});
  return page;
}

bool a_des_jours(const VueNommee& vue) {
  return std::ranges::any_of(vue.criteres,
                             [](const domain::Critere& c) { return c.cle == "depuis" || c.cle == "jusqua"; });
}

}  // namespace

Page titre_de_vue(const VueNommee& vue, std::span<const domain::Critere> criteres) {
  return {{Phrase{fmt::format("vue {} : ", texte::citer(vue.nom)), en_clair(criteres)}}};
}

Page vue_gardee(const app::VueGardee& gardee) {
  const VueNommee& vue = gardee.vue;
  Page dite{{Phrase{"elle demande : ", en_clair(vue.criteres)}}};
  if (gardee.avant) dite.push_back({Phrase{"elle demandait : ", en_clair(gardee.avant->criteres)}});
  if (gardee.avant && gardee.avant->nom != vue.nom)
    dite.push_back({Ligne{"elle se nommait " + texte::citer(gardee.avant->nom)}});
  if (a_des_jours(vue))
    dite.push_back({Phrase{"", "ces jours restent ceux-là, quel que soit le jour de la liste"}});
  dite.push_back({Ligne{texte::compter(gardee.dossiers, "dossier") + " aujourd'hui"}});
  dite.push_back({AFaire{"", Remede(Suite{"la lister", Geste::Lister, {{Donnee::VueNommee, vue.nom}}})}});
  return {{Ligne{fmt::format("vue {} {}", texte::citer(vue.nom), gardee.avant ? "remplacée" : "gardée")}},
          {Section{"", std::move(dite)}}};
}

Page vue_oubliee(const VueNommee& vue) {
  return {{Ligne{fmt::format("vue {} oubliée", texte::citer(vue.nom))}},
          {Section{"", {{Phrase{"elle demandait : ", en_clair(vue.criteres)}}}}}};
}

Page VuesNommees::page() const {
  if (vues_.empty())
    return {{Ligne{"aucune vue gardée"}},
            {AFaire{"", Remede(Suite{
                            "en garder une", Geste::VueGarder, {{Donnee::NomDeVue}, {Donnee::Situation}}})}}};
  Page page;
  for (const VueComptee& vue : vues_) page.push_back({Section{vue.vue.nom, contenu(vue)}});
  return page;
}

Defile VuesNommees::donnees() const {
  return kVue.defile(Forme::Programmes, vues_);
}

Defile VuesNommees::tableur() const {
  return kVue.defile(Forme::Tableur, vues_);
}

}  // namespace finhop::vue
