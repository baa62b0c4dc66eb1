// What the base is set up with: software, settings, views, titles of tables, notes, the rules, the blank model.
#include "finhop/app/dossier/vues.hpp"
#include "finhop/app/entretien/logiciels.hpp"
#include "finhop/app/entretien/reglages.hpp"
#include "finhop/app/note/noter.hpp"
#include "finhop/app/saisie/entetes.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/vue/dossier/vues_nommees.hpp"
#include "finhop/vue/dossiers.hpp"
#include "finhop/vue/logiciels.hpp"
#include "finhop/vue/notes.hpp"
#include "finhop/vue/reglages.hpp"
#include "finhop/vue/regles.hpp"
#include "finhop/vue/saisie/entetes.hpp"
#include "web/pages/formulaires/gestes.hpp"
#include "web/pages/lire/rendre.hpp"

namespace finhop::web {
namespace {

// Each name leads to the form that changes what bears it, for who may change it.
void mener_a(Menent& menent, const Contexte& contexte, const std::string& nom, const Suite& suite) {
  if (auto vers = lien_du_geste(contexte, suite)) menent.insert_or_assign(nom, *std::move(vers));
}

}  // namespace

Reponse page_logiciels(Contexte& contexte, const Requete& requete) {
  app::Base base = contexte.ouvrir_base();
  const auto logiciels = app::lister_logiciels(base);
  Menent menent;
  for (const domain::Logiciel& l : logiciels)
    mener_a(menent, contexte, l.numero_ans.texte(),
            {"", Geste::LogicielModifier, {{Donnee::Valeur, l.numero_ans.texte()}}});
  return rendre(contexte, requete,
                {{"Logiciels", Suite{"", Geste::LogicielLister}, Route::Logiciels},
                 Route::Logiciels,
                 {},
                 "logiciels",
                 menent},
                vue::Logiciels(logiciels), gestes_dits(contexte, {{"", Geste::LogicielAjouter}}));
}

Reponse page_reglages(Contexte& contexte, const Requete& requete) {
  app::Base base = contexte.ouvrir_base();
  Menent menent;
  for (const auto& decrit : domain::kReglages)
    mener_a(menent, contexte, std::string(decrit.id),
            {"", Geste::ReglageChanger, {{Donnee::Reglage, std::string(decrit.id)}}});
  const Suite mention{
      "changer la mention", Geste::ReglageChanger, {{Donnee::Reglage, std::string(app::kMention)}}};
  return rendre(contexte, requete,
                {{"Réglages", Suite{"", Geste::ReglageLister}, Route::Reglages},
                 Route::Reglages,
                 {},
                 "reglages",
                 menent},
                vue::Reglages(app::lister_reglages(base)), gestes_dits(contexte, {mention}));
}

Reponse page_vues(Contexte& contexte, const Requete& requete) {
  const Suite equivalente{"", Geste::VueLister};
  app::Base base = contexte.ouvrir_base();
  const auto vues = app::lister_vues(base, contexte.pour_app(equivalente), vue::noms_de_colonnes());
  std::vector<Suite> oublier;
  for (const app::VueComptee& v : vues)
    oublier.push_back({"oublier « " + v.vue.nom + " »", Geste::VueOublier, {{Donnee::NomDeVue, v.vue.nom}}});
  return rendre(contexte, requete, {{"Vues gardées", equivalente, Route::Vues}, Route::Vues, {}, "vues"},
                vue::VuesNommees(vues), gestes_dits(contexte, oublier));
}

Reponse page_tables(Contexte& contexte, const Requete& requete) {
  app::Base base = contexte.ouvrir_base();
  const auto entetes = app::lister_entetes(base);
  std::vector<Suite> oublier;
  for (const domain::Entete& e : entetes) {
    const std::string numero = std::to_string(e.numero);
    oublier.push_back(
        {"oublier les titres " + numero, Geste::TableOublier, {{Donnee::NumeroDEntete, numero}}});
  }
  return rendre(contexte, requete,
                {{"Ce qui est retenu de vos tables", Suite{"", Geste::TableLister}, Route::Tables},
                 Route::Tables,
                 {},
                 "tables"},
                vue::Entetes(entetes), gestes_dits(contexte, oublier));
}

Reponse page_notes(Contexte& contexte, const Requete& requete) {
  Suite equivalente{"", Geste::NoteLister};
  const auto reference = reference_de(requete, equivalente);
  app::Base base = contexte.ouvrir_base();
  const auto notes = app::lister_notes(base, reference, app::Lesquelles::Toutes);
  return ou_refus(contexte, notes, [&](const std::vector<domain::Note>& liste) {
    std::vector<Suite> ajouter;
    if (reference) ajouter.push_back({"", Geste::NoteAjouter, {{Donnee::Reference, *reference}}});
    Menent menent;
    for (const domain::Note& note : liste)
      if (!note.faite_le)
        mener_a(menent, contexte, std::to_string(note.numero),
                {"", Geste::NoteFait, {{Donnee::NumeroDeNote, std::to_string(note.numero)}}});
    return rendre(contexte, requete,
                  {{"Notes", equivalente, Route::Notes}, Route::Notes, {}, "notes", menent},
                  vue::Notes(liste), gestes_dits(contexte, ajouter));
  });
}

Reponse page_regles(Contexte& contexte, const Requete& requete) {
  return rendre(contexte, requete,
                {{"Règles", Suite{"", Geste::Regles}, Route::Regles}, Route::Regles, {}, "regles"},
                vue::Catalogue());
}

Reponse page_regle(Contexte& contexte, const Requete& requete) {
  const std::string& id = contexte.valeur("regle");
  for (const domain::Regle& regle : domain::catalogue())
    if (texte::plier(regle.id) == texte::plier(id))
      return rendre(contexte, requete,
                    {{"Règle " + std::string(regle.id),
                      Suite{"", Geste::Regles, {{Donnee::Regle, std::string(regle.id)}}}},
                     Route::Regle,
                     {id},
                     "regle"},
                    vue::UneRegle(regle));
  Reponse refuse = page_de_refus(
      contexte, {{CodeRefus::RegleInconnue, "aucune règle ne porte cet identifiant",
                  "un identifiant comme FMT-06", Suite{"voir toutes les règles", Geste::Regles}}});
  refuse.code = kIntrouvable;
  return refuse;
}

}  // namespace finhop::web
