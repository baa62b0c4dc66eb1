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
#include "web/pages/lire/rendre.hpp"

namespace finhop::web {

Reponse page_logiciels(Contexte& contexte, const Requete& requete) {
  app::Base base = contexte.ouvrir_base();
  const auto logiciels = app::lister_logiciels(base);
  return rendre(
      contexte, requete,
      {{"Logiciels", Suite{"", Geste::LogicielLister}, Route::Logiciels}, Route::Logiciels, {}, "logiciels"},
      vue::Logiciels(logiciels));
}

Reponse page_reglages(Contexte& contexte, const Requete& requete) {
  app::Base base = contexte.ouvrir_base();
  return rendre(
      contexte, requete,
      {{"Réglages", Suite{"", Geste::ReglageLister}, Route::Reglages}, Route::Reglages, {}, "reglages"},
      vue::Reglages(app::lister_reglages(base)));
}

Reponse page_vues(Contexte& contexte, const Requete& requete) {
  const Suite equivalente{"", Geste::VueLister};
  app::Base base = contexte.ouvrir_base();
  const auto vues = app::lister_vues(base, contexte.pour_app(equivalente), vue::noms_de_colonnes());
  return rendre(contexte, requete, {{"Vues gardées", equivalente, Route::Vues}, Route::Vues, {}, "vues"},
                vue::VuesNommees(vues));
}

Reponse page_tables(Contexte& contexte, const Requete& requete) {
  app::Base base = contexte.ouvrir_base();
  const auto entetes = app::lister_entetes(base);
  return rendre(contexte, requete,
                {{"Ce qui est retenu de vos tables", Suite{"", Geste::TableLister}, Route::Tables},
                 Route::Tables,
                 {},
                 "tables"},
                vue::Entetes(entetes));
}

Reponse page_notes(Contexte& contexte, const Requete& requete) {
  Suite equivalente{"", Geste::NoteLister};
  const auto reference = reference_de(requete, equivalente);
  app::Base base = contexte.ouvrir_base();
  const auto notes = app::lister_notes(base, reference, app::Lesquelles::Toutes);
  return ou_refus(contexte, notes, [&](const std::vector<domain::Note>& liste) {
    return rendre(contexte, requete, {{"Notes", equivalente, Route::Notes}, Route::Notes, {}, "notes"},
                  vue::Notes(liste));
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
