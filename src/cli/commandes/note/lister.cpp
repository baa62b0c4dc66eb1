#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/note/noter.hpp"
#include "finhop/vue/notes.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte reference;
  Drapeau rappel;
  OptionFormat format;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto lesquelles = o.rappel.est_mis() ? app::Lesquelles::Rappels : app::Lesquelles::Toutes;
  const auto notes = app::lister_notes(base, o.reference.texte(), lesquelles);
  return rendre(session, notes, [&](const std::vector<domain::Note>& liste) {
    ecrire(session, o.format.valeur(), vue::Notes(liste));
  });
}

}  // namespace

Action declarer_note_lister(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->reference.ajouter(app, {"REF", "", "celles d'un dossier : son numeroEditeur ou son numeroASP"});
  o->rappel.ajouter(app, "--rappel", "les rappels qui restent à faire, par jour");
  o->format.ajouter(app, {"texte", "json", "csv", "xlsx"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
