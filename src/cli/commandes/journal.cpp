#include "finhop/app/dossier/journal.hpp"

#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/vue/journal.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte reference;
  OptionTexte auteur;
  OptionTexte jour;
  OptionTexte sorte;
  OptionNombre limite;
  OptionFormat format;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto journal = app::consulter_journal(
      base, {o.reference.texte(), o.auteur.saisi(), o.jour.saisi(), o.sorte.saisi(), o.limite.valeur()});
  return rendre(session, journal,
                [&](const app::JournalLu& lu) { ecrire(session, o.format.valeur(), vue::Journal(lu)); });
}

}  // namespace

Action declarer_journal(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->reference.ajouter(app, {"REF", "", "ce dossier seulement : numeroEditeur ou numeroASP"});
  o->auteur.ajouter(app, {"--auteur", "TXT", "ce qu'a fait cette personne"});
  o->jour.ajouter(app, {"--jour", "D", "ce qui a été fait ce jour-là, à Paris"});
  o->sorte.ajouter(
      app, {"--sorte", "MOT", "ces événements : avance.statut, ou avance pour tous ceux d'une avance"});
  o->limite.ajouter(app, {"--limite", "N", "les N dernières opérations"});
  o->format.ajouter(app, {"texte", "json", "csv"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
