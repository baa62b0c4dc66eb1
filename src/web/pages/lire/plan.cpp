// All the pages, each with what it answers; the keys; and the blank model of the ASP as a file.
#include "finhop/app/avance/importer.hpp"
#include "finhop/app/paiement/importer.hpp"
#include "finhop/app/solde/importer.hpp"
#include "finhop/app/verification/modele.hpp"
#include "web/pages/lire/rendre.hpp"

namespace finhop::web {
namespace {

struct Entree {
  Route route;
  std::string_view nom;
  std::string_view quoi;
};
constexpr std::array kEntrees{
    Entree{Route::Accueil, "Aujourd'hui", "ce qu'il y a à faire, le plus pressant d'abord"},
    Entree{Route::Dossiers, "Dossiers", "tous, filtrés et triés comme il faut"},
    Entree{Route::Etat, "Où tout en est", "dossiers et montants, par logiciel"},
    Entree{Route::Lots, "Lots", "ce qui a été préparé, déposé, répondu"},
    Entree{Route::Reponses, "Réponses", "ce que le portail répond, libellé par libellé"},
    Entree{Route::Argent, "Argent", "attendu, reçu, en retard, à risque"},
    Entree{Route::Rapport, "Rapport", "une période sur une page, à imprimer"},
    Entree{Route::Paiements, "Paiements", "ce qui est venu, avis par avis"},
    Entree{Route::Agenda, "Calendrier", "les jours qui viennent"},
    Entree{Route::Notes, "Notes", "notes et rappels"},
    Entree{Route::Vues, "Vues gardées", "les listes auxquelles vous revenez"},
    Entree{Route::PageDeposer, "Déposer un fichier", "table, document, réponse : vu d'abord, enregistré ensuite"},
    Entree{Route::PageVerifier, "Vérifier", "un fichier de dépôt, avant de l'envoyer"},
    Entree{Route::Regles, "Règles", "tout ce qui est jugé, et pourquoi"},
    Entree{Route::Journal, "Journal", "ce qui a été fait, par qui, quand"},
    Entree{Route::Operations, "Opérations", "ce qui peut être annulé"},
    Entree{Route::Logiciels, "Logiciels", "vos logiciels et leurs dates limites"},
    Entree{Route::Reglages, "Réglages", "les délais des tâches"},
    Entree{Route::Tables, "Tables", "ce qui est retenu des colonnes de vos tables"},
    Entree{Route::Modele, "Modèle", "le modèle vierge de l'ASP, à télécharger"},
    Entree{Route::AvancesVides, "Table d'avances vide", "à remplir dans un tableur"},
    Entree{Route::SoldesVides, "Table de soldes vide", "à remplir dans un tableur"},
    Entree{Route::PaiementsVides, "Table de paiements vide", "à remplir dans un tableur"},
    Entree{Route::Copies, "Copies", "si tout est copié, et ce qui est gardé à côté de la base"},
    Entree{Route::Diagnostic, "Diagnostic", "l'état de la base elle-même"}};

h::Html touches_html() {
  return h::details(
      h::identifiant("touches"), h::summary("Touches"),
      h::dl(h::div(h::dt("/"), h::dd("le premier champ")),
            h::div(h::dt("j, k"), h::dd("la ligne d'après, d'avant")),
            h::div(h::dt("Entrée"), h::dd("ouvrir la ligne")), h::div(h::dt("?"), h::dd("ces touches"))));
}

}  // namespace

Reponse page_plan(Contexte& contexte, const Requete&) {
  h::Html entrees;
  for (const Entree& entree : kEntrees)
    if (peut(contexte, entree.route)) entrees += h::li(h::lien(lien(entree.route), entree.nom), " : ", entree.quoi);
  return page(contexte, {"Toutes les pages", Suite{"", Geste::Accueillir}, Route::Plan},
              h::ensemble(h::ul(entrees), touches_html()));
}

Reponse donner_le_modele(Contexte& contexte, const Requete&) {
  app::Base base = contexte.ouvrir_base();
  return fichier(FormeDeFichier::Json, "modele", app::montrer_modele(&base).blanc);
}

Reponse donner_avances_vides(Contexte&, const Requete&) {
  return fichier(FormeDeFichier::Csv, "avances", app::modele_csv_avances());
}
Reponse donner_soldes_vides(Contexte&, const Requete&) {
  return fichier(FormeDeFichier::Csv, "soldes", app::modele_csv_soldes());
}
Reponse donner_paiements_vides(Contexte&, const Requete&) {
  return fichier(FormeDeFichier::Csv, "paiements", app::modele_csv_paiements());
}

}  // namespace finhop::web
