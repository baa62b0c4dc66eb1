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
  OptionFormat format;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto journal = app::consulter_journal(base, o.reference.texte());
  return rendre(session, journal, [&](const std::vector<app::OperationDuJournal>& operations) {
    ecrire(session, o.format.valeur(), vue::Journal(operations));
  });
}

}  // namespace

Action declarer_journal(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->reference.ajouter(app, {"REF", "", "ce dossier seulement : numeroEditeur ou numeroASP"});
  o->format.ajouter(app, {"texte", "json", "csv"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
