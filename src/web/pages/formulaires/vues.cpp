// Named views, and what is remembered of the titles of tables.
#include <algorithm>

#include "finhop/app/dossier/vues.hpp"
#include "finhop/app/saisie/entetes.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/vue/dossier/vues_nommees.hpp"
#include "finhop/vue/dossiers.hpp"
#include "finhop/vue/saisie/entetes.hpp"
#include "web/pages/formulaires/actes.hpp"
#include "web/pages/formulaires/questions.hpp"
#include "web/pages/lire/dossiers.hpp"

namespace finhop::web {
namespace {

// What the view asks for, from the address of its list, carried as it is.
constexpr std::string_view kCriteres = "criteres";
constexpr std::string_view kRemplacer = "remplacer";

std::vector<domain::Critere> criteres_demandes(const Demandee& demandee) {
  const Parametres dites = formulaire_de(demandee.requete);
  if (const auto dits = parametre(dites, kCriteres)) return app::de_requete(*dits);
  std::vector<domain::Critere> criteres = criteres_de(demandee.requete);
  std::erase_if(criteres, [](const domain::Critere& c) { return c.cle == "nom" || c.cle == kRemplacer; });
  return criteres;
}

std::vector<domain::Critere> criteres_de(const Reponses& reponses) {
  return app::de_requete(reponses.dite(kCriteres));
}

Refus inconnue(CodeRefus code, std::string message, Suite suite) {
  return {code, std::move(message), "ce que la liste donne", std::move(suite)};
}

}  // namespace

Issue<Etat> vue_a_garder(const Demandee& demandee) {
  const std::vector<domain::Critere> criteres = criteres_demandes(demandee);
  Question carrees{.cle = std::string(kCriteres),
                   .donnee = Donnee::VueNommee,
                   .nom = "Ce qu'elle demande",
                   .aide = "",
                   .present = app::en_requete(criteres),
                   .genre = Genre::Cachee};
  Question remplacer =
      question_a_choix(Donnee::Remplacer, "Si une vue porte déjà ce nom",
                       "La même vue est montrée à tous ceux qui ouvrent cette base.",
                       {{"", "ne rien faire"}, {"oui", "lui faire demander ceci à la place"}});
  return Etat{.titre = "Garder une vue",
              .questions = {question(Donnee::NomDeVue, "Nom de la vue",
                                     "Le même pour tous. Par exemple : Relances du mois", Exige::Oui),
                            remplacer, carrees},
              .situation = {{vue::Phrase{"Elle demandera : ",
                                         criteres.empty() ? "tous les dossiers" : vue::en_clair(criteres)}}},
              .retour = avec(criteres, "", ""),
              .retour_dit = "Revenir à la liste"};
}

Fait garder_la_vue(app::Base& base, const app::Contexte& contexte, const Reponses& reponses) {
  auto demande = app::comprendre(criteres_de(reponses));
  if (!demande) return std::unexpected(demande.error());
  const auto si_elle_existe =
      reponses.dite(kRemplacer).empty() ? app::SiLaVueExiste::Refuser : app::SiLaVueExiste::Remplacer;
  return puis(app::garder_vue(base, contexte, {reponses.saisi("nom"), *std::move(demande), si_elle_existe},
                              vue::noms_de_colonnes()),
              [](const app::VueGardee& gardee) { return vue::vue_gardee(gardee); });
}

std::vector<Argument> dire_la_vue(const Reponses& reponses) {
  std::vector<Argument> arguments;
  if (const std::string nom = reponses.dite("nom"); !nom.empty())
    arguments.push_back({Donnee::NomDeVue, nom});
  for (const Argument& argument : vue::sans_la_vue(criteres_de(reponses)).arguments)
    arguments.push_back(argument);
  if (!reponses.dite(kRemplacer).empty()) arguments.push_back({Donnee::Remplacer});
  return arguments;
}

Issue<Etat> vue_a_oublier(const Demandee& demandee) {
  const std::string& nom = demandee.contexte.valeur("vue");
  const std::vector<std::string> noms = app::noms_des_vues(demandee.base);
  const auto la =
      std::ranges::find(noms, texte::plier(nom), [](const std::string& n) { return texte::plier(n); });
  if (la == noms.end())
    return refuser_tout(inconnue(CodeRefus::VueInconnue, "aucune vue ne se nomme " + texte::citer(nom),
                                 Suite{"voir les vues", Geste::VueLister, {}}));
  return Etat{.titre = "Oublier la vue " + *la,
              .sujet = {{Donnee::NomDeVue, *la}},
              .situation = {{vue::Ligne{"Les dossiers restent ; seule la vue disparaît, pour tous."}}},
              .retour = lien(Route::Vues),
              .retour_dit = "Revenir aux vues"};
}

Fait oublier_la_vue(app::Base& base, const app::Contexte& contexte, const Reponses& reponses) {
  return puis(app::oublier_vue(base, contexte, {"la vue", reponses.sujet(Donnee::NomDeVue)}),
              [](const domain::VueNommee& vue) { return vue::vue_oubliee(vue); });
}

Issue<Etat> table_a_oublier(const Demandee& demandee) {
  const std::string& numero = demandee.contexte.valeur("table");
  const auto entetes = app::lister_entetes(demandee.base);
  const auto la =
      std::ranges::find(entetes, numero, [](const domain::Entete& e) { return std::to_string(e.numero); });
  if (la == entetes.end())
    return refuser_tout(inconnue(CodeRefus::EnteteInconnue,
                                 "rien n'est retenu sous le numéro " + texte::citer(numero),
                                 Suite{"voir ce qui est retenu", Geste::TableLister, {}}));
  return Etat{
      .titre = "Oublier des titres de table",
      .sujet = {{Donnee::NumeroDEntete, numero}},
      .situation = {{vue::Phrase{"Table " + app::de_la_sorte(la->sorte) + " : ", app::dire(la->colonnes)}}},
      .retour = lien(Route::Tables),
      .retour_dit = "Revenir aux tables"};
}

Fait oublier_la_table(app::Base& base, const app::Contexte& contexte, const Reponses& reponses) {
  return puis(app::oublier_entete(base, contexte, {"la table", reponses.sujet(Donnee::NumeroDEntete)}),
              [](const domain::Entete& entete) { return vue::entete_oubliee(entete); });
}

}  // namespace finhop::web
