// The whole at a glance: where dossiers and euros stand, what comes, what can be undone, how the base is.
#include "finhop/app/dossier/etat.hpp"
#include "finhop/app/dossier/journal.hpp"
#include "finhop/app/entretien/annuler.hpp"
#include "finhop/app/entretien/diagnostic.hpp"
#include "finhop/app/taches/a_venir.hpp"
#include "finhop/vue/annulations.hpp"
#include "finhop/vue/diagnostic.hpp"
#include "finhop/vue/etat.hpp"
#include "finhop/vue/journal.hpp"
#include "finhop/vue/taches/a_venir.hpp"
#include "web/pages/lire/rendre.hpp"

namespace finhop::web {
namespace {

constexpr int kJoursAVenir = 90;
constexpr std::size_t kOperations = 50;

// An import may have ten thousand events: a page tells the first of each operation, and all of them when asked.
h::Html en_detail_html(const Requete& requete) {
  Parametres parametres = requete.parametres;
  parametres.emplace_back("detail", "oui");
  return h::p(h::lien(lien(Route::Journal, {}, parametres), "Dire chaque événement"));
}

}  // namespace

Reponse page_etat(Contexte& contexte, const Requete& requete) {
  const Suite equivalente{"", Geste::Etat};
  app::Base base = contexte.ouvrir_base();
  const app::EtatGeneral etat = app::dresser_etat(base, contexte.pour_app(equivalente));
  return rendre(contexte, requete, {{"Où tout en est", equivalente, Route::Etat}, Route::Etat, {}, "etat"},
                vue::Etat(etat, contexte.maintenant.jour_a_paris()));
}

Reponse page_agenda(Contexte& contexte, const Requete& requete) {
  const Suite equivalente{"", Geste::AFaire};
  app::Base base = contexte.ouvrir_base();
  const app::AVenir a_venir = app::prevoir(base, contexte.pour_app(equivalente), kJoursAVenir);
  return rendre(contexte, requete,
                {{"Les jours qui viennent", equivalente, Route::Agenda}, Route::Agenda, {}, "agenda"},
                vue::JoursAVenir(a_venir));
}

Reponse page_journal(Contexte& contexte, const Requete& requete) {
  Suite equivalente{"", Geste::Journal};
  const auto reference = reference_de(requete, equivalente);
  app::Base base = contexte.ouvrir_base();
  const auto journal = app::consulter_journal(
      base, {reference, saisi(requete, "auteur"), saisi(requete, "jour"), saisi(requete, "sorte"),
             forme_demandee(requete) ? std::nullopt : std::optional(kOperations)});
  const bool entier = reference || parametre(requete.parametres, "detail");
  return ou_refus(contexte, journal, [&](const app::JournalLu& lu) {
    return rendre(contexte, requete,
                  {{"Journal", equivalente, Route::Journal}, Route::Journal, {}, "journal"},
                  vue::Journal(lu, entier ? vue::Longueur::Entiere : vue::Longueur::Breve, std::nullopt),
                  entier ? h::Html() : en_detail_html(requete));
  });
}

Reponse page_operations(Contexte& contexte, const Requete& requete) {
  app::Base base = contexte.ouvrir_base();
  const auto operations = app::lister_operations(base);
  return rendre(contexte, requete,
                {{"Ce qui peut être annulé", Suite{"", Geste::Annuler}, Route::Operations},
                 Route::Operations,
                 {},
                 "operations"},
                vue::Operations(operations));
}

Reponse page_diagnostic(Contexte& contexte, const Requete& requete) {
  app::Base base = app::Base::a_examiner(contexte.installation.base);
  const app::Diagnostic diagnostic = app::diagnostiquer(base);
  return rendre(contexte, requete,
                {{"Diagnostic de la base", Suite{"", Geste::Diagnostiquer}, Route::Diagnostic},
                 Route::Diagnostic,
                 {},
                 "diagnostic"},
                vue::Diagnostic(diagnostic, contexte.installation.base));
}

}  // namespace finhop::web
